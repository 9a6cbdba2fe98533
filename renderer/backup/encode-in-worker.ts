import { startWorker } from '../platform/start-worker.ts'
import type { EncodedLibrary } from './encode-messages.ts'
import workerAddress from './encode-worker.ts?worker&url'

/** Encodes a backup of a library, named as its database, away from the window. Rejects when it cannot. */
export function encodeInWorker(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const worker = startWorker(workerAddress, 'encoding')
  return new Promise<Uint8Array<ArrayBuffer> | null>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<EncodedLibrary>) => {
      if (data.kind === 'encoded') resolve(data.bytes)
      else reject(new RangeError(data.message))
    })
    worker.addEventListener('error', ({ message }) => reject(new RangeError(message)))
    worker.postMessage(name)
  }).finally(() => worker.terminate())
}
