import * as v from 'valibot'
import { placeForeign } from '../../../shared/foreign/place-foreign.ts'
import { placingRequest } from './placing-messages.ts'

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const { text, wanted } = v.parse(placingRequest, data)
  self.postMessage(placeForeign(text, wanted))
})
