import { isUntouchedCopy } from '../exchange/confidential-library.ts'
import { settleCopies } from '../exchange/settle-copies.ts'
import type { Library } from '../model/library.ts'
import { joinLibraries } from './join-libraries.ts'

/**
 * The least library that includes the libraries of all files. A confidential copy that nobody has
 * edited is left out where the record is that it was made of, as an import does it.
 * Laws as of `joinLibraries`: the same bytes in any order, however often.
 */
export function joinFiles(first: Library, ...others: readonly Library[]): Library {
  const joined = others.reduce(joinLibraries, first)
  const records = [...joined.annotations, ...joined.relations, ...joined.decisions]
  // Looking for the record of each copy takes a hash of every id.
  if (!records.some(({ version }) => isUntouchedCopy(version))) return joined
  return settleCopies(joined, {
    annotations: new Map(),
    relations: new Map(),
    decisions: new Map(),
  })
}
