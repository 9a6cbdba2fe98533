import * as v from 'valibot'
import type { ForeignAnnotation } from '../../../shared/foreign/foreign-annotation.ts'
import type { Placement } from '../../../shared/placement/placement.ts'
import { startWorker } from '../../platform/start-worker.ts'
import { placingAnswer } from './placing-messages.ts'
import type { PlacingRequest } from './placing-messages.ts'
import workerAddress from './placing-worker.ts?worker&url'

/**
 * Where annotations of another tool stand in a text, found in a worker of its own; null for each that
 * names no passage. Rejects with an `AbortError` once it is stopped, and where the worker breaks.
 */
export async function placeInArticle(
  text: string,
  annotations: readonly ForeignAnnotation[],
  signal: AbortSignal,
): Promise<readonly (Placement | null)[]> {
  if (signal.aborted) throw stopped()
  const worker = startWorker(workerAddress, 'placing')
  const request: PlacingRequest = {
    text,
    wanted: annotations.map(({ quote, position }) => ({ quote, position })),
  }
  return new Promise<readonly (Placement | null)[]>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(stopped()), { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const answer = v.safeParse(placingAnswer, data)
      if (answer.success) resolve(answer.output)
      else reject(new RangeError('The worker gave something else than placements'))
    })
    worker.addEventListener('error', () => reject(new RangeError('Looking for places broke off')))
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}

function stopped(): DOMException {
  return new DOMException('Stopped', 'AbortError')
}
