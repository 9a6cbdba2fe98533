import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { makeLibrary } from './data.ts'
import { repeated } from './measure.ts'

/** Encoding and decoding 100,000 annotations beside the bare engine. */
export async function exchange() {
  const made = makeLibrary(5_000_000, 100_000)
  const text = encodeLibrary(made)
  const value: unknown = JSON.parse(text)
  const decoded = decodeCollection(text)
  return {
    megabytes: text.length / 1e6,
    decoded: decoded.ok,
    encode: await repeated(3, () => encodeLibrary(made)),
    stringify: await repeated(3, () => JSON.stringify(value)),
    decode: await repeated(3, () => decodeCollection(text)),
    parse: await repeated(3, () => JSON.parse(text)),
  }
}
