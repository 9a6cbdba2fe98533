import { arrangeMap } from '../../../../shared/map/arrange-map.ts'
import type { LayoutRequest } from '../../../../shared/map/map-layout.ts'
import { layOutCluster } from './lay-out-cluster.ts'

// A few hundred passages that all hang together take a second, which the window must not wait for.
self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  self.postMessage(arrangeMap(data, layOutCluster))
})
