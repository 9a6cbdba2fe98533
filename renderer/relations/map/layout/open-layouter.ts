import type { LayoutRequest, MapLayout } from '../../../../shared/map/map-layout.ts'
import { startWorker } from '../../../platform/start-worker.ts'
import workerAddress from './layout-worker.ts?worker&url'

export interface Layouter {
  /** Lays a map out. What was asked for before is given up and never answered. */
  readonly layOut: (request: LayoutRequest) => Promise<MapLayout>
  readonly close: () => void
}

/** Lays maps out in a worker, one at a time. */
export function openLayouter(): Layouter {
  let worker: Worker | null = null
  let isBusy = false

  function close(): void {
    worker?.terminate()
    worker = null
    isBusy = false
  }

  return {
    layOut: (request) => {
      if (isBusy) close()
      const current = (worker ??= startWorker(workerAddress, 'map layout'))
      isBusy = true
      return new Promise((resolve, reject) => {
        current.onmessage = ({ data }: MessageEvent<MapLayout>) => {
          isBusy = false
          resolve(data)
        }
        current.onerror = () => {
          close()
          reject(new RangeError('Laying the map out broke off'))
        }
        current.postMessage(request)
      })
    },
    close,
  }
}
