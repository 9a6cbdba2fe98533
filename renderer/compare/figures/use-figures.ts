import { useCallback, useEffect, useState } from 'react'
import type {
  AgreementReport,
  AgreementRequest,
} from '../../../shared/agreement/agreement-report.ts'
import type { MeasuringProgress } from '../../../shared/agreement/measure-agreement.ts'
import { askWorker } from '../ask-worker.ts'

/** What is measured: under way, stopped, or there. */
export type Measuring =
  | { readonly state: 'measuring'; readonly progress: MeasuringProgress | null }
  | { readonly state: 'stopped' }
  | { readonly state: 'measured'; readonly report: AgreementReport }

export interface Figures {
  readonly measuring: Measuring
  readonly stop: () => void
  readonly again: () => void
}

/** Measures in a worker, anew with each request; null is none. */
export function useFigures(request: AgreementRequest | null): Figures {
  const [measuring, setMeasuring] = useState<Measuring>(nothingYet)
  const [asked, setAsked] = useState<{ readonly request: typeof request; readonly stops: boolean }>(
    {
      request,
      stops: false,
    },
  )
  if (asked.request !== request) {
    setAsked({ request, stops: false })
    setMeasuring(nothingYet)
  }
  useEffect(() => {
    if (asked.request === null || asked.stops) return
    return askWorker({ kind: 'figures', request: asked.request }, (answer) => {
      if (answer.kind === 'progress') {
        setMeasuring({ state: 'measuring', progress: answer.progress })
      } else if (answer.kind === 'figures') {
        setMeasuring({ state: 'measured', report: answer.report })
      }
    })
  }, [asked])
  const stop = useCallback(() => {
    setAsked((before) => ({ ...before, stops: true }))
    setMeasuring({ state: 'stopped' })
  }, [])
  const again = useCallback(() => {
    setAsked((before) => ({ ...before, stops: false }))
    setMeasuring(nothingYet)
  }, [])
  return { measuring, stop, again }
}

const nothingYet: Measuring = { state: 'measuring', progress: null }
