import { encodeBackup } from '../../shared/exchange/encode-backup.ts'
import { ClaimbenchDatabase } from '../storage/database.ts'
import { readForBackup } from '../storage/read-for-backup.ts'
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
    const { library, apart } = await readForBackup({ database })
    // Returns can be here before any article is.
    const held = library.articles.length + apart.assignments.length + apart.returns.length
    const bytes = held === 0 ? null : new TextEncoder().encode(encodeBackup(library, apart))
    return { kind: 'encoded', bytes }
  } catch (problem) {
    return { kind: 'problem', message: String(problem) }
  } finally {
    database.close()
  }
}
