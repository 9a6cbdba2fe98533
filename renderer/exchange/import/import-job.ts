import { startWorker } from '../../platform/start-worker.ts'
import type { ImportAnswer, ImportRequest } from './import-messages.ts'
import workerAddress from './import-worker.ts?worker&url'

type Planned = Extract<ImportAnswer, { kind: 'planned' }>
type Applied = Extract<ImportAnswer, { kind: 'applied' }>

/** An import under way: planned, then carried out or ended. */
export interface ImportJob {
  readonly plan: (
    files: Extract<ImportRequest, { kind: 'plan' }>['files'],
    onProgress: (label: string) => void,
  ) => Promise<Planned>
  /** Carries out what was planned, as one step under a name. */
  readonly apply: (label: string) => Promise<Applied>
  /** Ends it at any time; the library is as it was unless it was carried out. */
  readonly end: () => void
}

/** Starts an import into a library, named as its database. Promises reject once it is ended. */
export function startImport(database: string): ImportJob {
  const worker = startWorker(workerAddress, 'importing')
  let stop: ((reason: unknown) => void) | null = null
  const ask = (request: ImportRequest, onProgress: (label: string) => void) =>
    new Promise<ImportAnswer>((resolve, reject) => {
      stop = reject
      worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
        if (data.kind === 'progress') onProgress(data.label)
        else if (data.kind === 'problem') reject(new Error(data.message))
        else resolve(data)
      }
      worker.onerror = ({ message }) => reject(new Error(`The import broke off: ${message}`))
      worker.postMessage(request)
    })
  return {
    plan: async (files, onProgress) => {
      const answer = await ask({ kind: 'plan', database, files }, onProgress)
      if (answer.kind !== 'planned') throw new RangeError('The worker gave no plan')
      return answer
    },
    apply: async (label) => {
      const answer = await ask({ kind: 'apply', label }, () => undefined)
      if (answer.kind !== 'applied') throw new RangeError('The worker did not say that it is done')
      return answer
    },
    end: () => {
      worker.terminate()
      stop?.(new DOMException('Stopped', 'AbortError'))
    },
  }
}
