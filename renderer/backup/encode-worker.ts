import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import { ClaimbenchDatabase } from '../storage/database.ts'
import { readLibrary } from '../storage/read-library.ts'
import type { EncodedLibrary } from './encode-messages.ts'

// Encoding a large library takes a second, which the window must not stand still for.
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  void encoded(String(data)).then((answer) => {
    const given = answer.kind === 'encoded' && answer.bytes !== null ? [answer.bytes.buffer] : []
    postMessage(answer, { transfer: given })
  })
})

async function encoded(name: string): Promise<EncodedLibrary> {
  const database = new ClaimbenchDatabase(name)
  try {
    const library = await readLibrary({ database }, { kind: 'everything' })
    const empty = library.articles.length === 0
    const bytes = empty ? null : new TextEncoder().encode(encodeLibrary(library))
    return { kind: 'encoded', bytes }
  } catch (problem) {
    return { kind: 'problem', message: String(problem) }
  } finally {
    database.close()
  }
}
