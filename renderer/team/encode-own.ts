import { startWorker } from '../platform/start-worker.ts'
import type { EncodedOwn, EncodeOwn } from './encode-own-messages.ts'
import workerAddress from './encode-own-worker.ts?worker&url'

/** Encodes an owner's part of a library away from the window. Rejects when it cannot. */
export function encodeOwn(asked: EncodeOwn): Promise<Uint8Array<ArrayBuffer> | null> {
  const worker = startWorker(workerAddress, 'encoding')
  return new Promise<Uint8Array<ArrayBuffer> | null>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<EncodedOwn>) => {
      if (data.kind === 'encoded') resolve(data.bytes)
      else reject(new RangeError(data.message))
    })
    worker.addEventListener('error', ({ message }) => reject(new RangeError(message)))
    worker.postMessage(asked)
  }).finally(() => worker.terminate())
}
