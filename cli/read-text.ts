import { readCapped } from '../electron/files/read-capped.ts'
import { failure, success } from '../shared/model/result.ts'
import type { Result } from '../shared/model/result.ts'

/** The text of a file; if it cannot be read, a sentence that says why. */
export async function readText(path: string): Promise<Result<string, string>> {
  const bytes = await readCapped(path)
  if (!bytes.ok) {
    const { kind, sentence } = bytes.problem
    return failure(kind === 'gone' ? 'There is no such file.' : sentence)
  }
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    return failure('This file is no text in UTF-8. It may have been changed by another program.')
  }
}
