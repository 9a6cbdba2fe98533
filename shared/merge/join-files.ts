import { settleCopies } from '../exchange/settle-copies.ts'
import { emptyLibrary } from '../model/library.ts'
import type { Library } from '../model/library.ts'
import { joinLibraries } from './join-libraries.ts'

/**
 * The least library that includes the libraries of all files. A confidential copy that nobody has
 * edited is left out where the record is that it was made of, as an import does it.
 * Laws as of `joinLibraries`: the same bytes in any order, however often.
 */
export function joinFiles(first: Library, ...others: readonly Library[]): Library {
  return settleCopies(others.reduce(joinLibraries, first), emptyLibrary)
}
