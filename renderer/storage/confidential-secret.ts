import { is, string } from 'valibot'
import type { Workspace } from './workspace.ts'

/**
 * What a library makes pseudonyms with, drawn when the first confidential file is written. No export
 * and no backup has it; where the library is lost, later pseudonyms are others.
 */
export async function confidentialSecret({ database }: Workspace): Promise<string> {
  return database.transaction('rw', database.meta, async () => {
    const kept = await database.meta.get('confidential-secret')
    if (kept !== undefined && is(string(), kept.value)) return kept.value
    const bytes = crypto.getRandomValues(new Uint8Array(32))
    const value = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
    await database.meta.put({ key: 'confidential-secret', value })
    return value
  })
}
