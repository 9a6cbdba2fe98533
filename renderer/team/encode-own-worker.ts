import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import { ownLibrary } from '../../shared/team/own-library.ts'
import { ClaimbenchDatabase } from '../storage/database.ts'
import { readLibrary } from '../storage/read-library.ts'
import type { EncodedOwn, EncodeOwn } from './encode-own-messages.ts'

// Reading and encoding a large library takes a second, which the window must not stand still for.
addEventListener('message', ({ data }: MessageEvent<EncodeOwn>) => {
  void encoded(data).then((answer) => {
    const given = answer.kind === 'encoded' && answer.bytes !== null ? [answer.bytes.buffer] : []
    postMessage(answer, { transfer: given })
  })
})

async function encoded({ database: name, owner }: EncodeOwn): Promise<EncodedOwn> {
  const database = new ClaimbenchDatabase(name)
  try {
    const own = ownLibrary(await readLibrary({ database }, { kind: 'everything' }), owner)
    const isEmpty = own.articles.length + own.guidance.length + own.foreign.length === 0
    const bytes = isEmpty ? null : new TextEncoder().encode(encodeLibrary(own))
    return { kind: 'encoded', bytes }
  } catch (problem) {
    return { kind: 'problem', message: String(problem) }
  } finally {
    database.close()
  }
}
