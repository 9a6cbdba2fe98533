import * as v from 'valibot'
import { placeAnnotations } from '../../../shared/carry/place-annotations.ts'
import { carryRequest } from './carrying-messages.ts'

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  self.postMessage(placeAnnotations(v.parse(carryRequest, data)))
})
