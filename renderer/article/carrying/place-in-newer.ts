import * as v from 'valibot'
import type { Placement } from '../../../shared/placement/placement.ts'
import { startWorker } from '../../platform/start-worker.ts'
import { carryAnswer } from './carrying-messages.ts'
import type { CarryRequest } from './carrying-messages.ts'
import workerAddress from './carrying-worker.ts?worker&url'

/**
 * Where spans of one text stand in another, found by aligning the two in a worker of its own; one
 * placement for each span. Rejects with an `AbortError` once it is stopped, before it began too, and
 * where the worker breaks.
 */
export async function placeInNewer(
  request: CarryRequest,
  signal: AbortSignal,
): Promise<readonly Placement[]> {
  if (signal.aborted) throw stopped()
  const worker = startWorker(workerAddress, 'carrying')
  return new Promise<readonly Placement[]>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(stopped()), { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const answer = v.safeParse(carryAnswer, data)
      if (answer.success) resolve(answer.output)
      else reject(new RangeError('The worker gave something else than placements'))
    })
    worker.addEventListener('error', () => reject(new RangeError('Aligning the texts broke off')))
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}

function stopped(): DOMException {
  return new DOMException('Stopped', 'AbortError')
}
