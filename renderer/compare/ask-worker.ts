import { startWorker } from '../platform/start-worker.ts'
import type { CompareAnswer, CompareRequest } from './compare-messages.ts'
import workerAddress from './compare-worker.ts?worker&url'

/** Asks a worker of its own; gives the function that ends it, whether or not it has answered. */
export function askWorker(
  request: CompareRequest,
  onAnswer: (answer: CompareAnswer) => void,
): () => void {
  const worker = startWorker(workerAddress, 'comparing')
  worker.onmessage = ({ data }: MessageEvent<CompareAnswer>) => {
    if (data.kind !== 'progress') worker.terminate()
    onAnswer(data)
  }
  // The window's own report of unhandled problems shows it.
  worker.onerror = ({ message }) => {
    queueMicrotask(() => {
      throw new Error(`Comparing broke off: ${message}`)
    })
  }
  worker.postMessage(request)
  return () => worker.terminate()
}
