import { startWorker } from '../../platform/start-worker.ts'
import workerAddress from './reading-worker.ts?worker&url'

/** A new worker that reads articles; whoever starts it ends it. */
export function startReadingWorker(): Worker {
  return startWorker(workerAddress, 'reading')
}
