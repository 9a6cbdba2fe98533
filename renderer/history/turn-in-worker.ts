import { startWorker } from '../platform/start-worker.ts'
import type { Turn, Turned } from '../storage/turn.ts'
import type { TurnAnswer, TurnRequest } from './turn-messages.ts'
import workerAddress from './turn-worker.ts?worker&url'

/** A turn of the history under way, away from the window. */
export interface TurnJob {
  /** Rejects once it is ended, and when it cannot be carried out. */
  readonly turned: Promise<Turned>
  /** Ends it; the library is as it was, unless it was carried out already. */
  readonly end: () => void
}

/** Starts a turn in a library, named as its database. */
export function turnInWorker(database: string, turn: Turn): TurnJob {
  const worker = startWorker(workerAddress, 'turning')
  const request: TurnRequest = { database, turn }
  let end = () => worker.terminate()
  const answered = new Promise<Turned>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<TurnAnswer>) => {
      if (data.kind === 'turned') resolve(data.turned)
      else reject(new Error(data.message))
    }
    worker.onerror = ({ message }) => reject(new Error(`It broke off: ${message}`))
    end = () => reject(new DOMException('Stopped', 'AbortError'))
    worker.postMessage(request)
  })
  return { turned: answered.finally(() => worker.terminate()), end: () => end() }
}
