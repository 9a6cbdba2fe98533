import type { Assignment } from '../model/assignment.ts'

/**
 * The names of those whose work has not come back. Capitals and white space at the ends make no
 * difference; nobody else has to spell a name as whoever handed it out did.
 * @param returned the names of those whose work is here.
 */
export function missingAnnotators(
  { annotators }: Pick<Assignment, 'annotators'>,
  returned: readonly string[],
): readonly string[] {
  const here = new Set(returned.map(plain))
  return annotators.filter((name) => !here.has(plain(name)))
}

/** The names in a list that a person typed, with commas between them, each once. */
export function namesIn(text: string): readonly string[] {
  const names = text.split(/[,;\n]/u).map((name) => name.trim())
  const byPlain = new Map(names.filter(Boolean).map((name) => [plain(name), name]))
  return [...byPlain.values()]
}

/** Whether two names are one, as somebody may spell it who hands out or returns. */
export function isSameName(a: string, b: string): boolean {
  return plain(a) === plain(b)
}

function plain(name: string): string {
  return name.trim().normalize('NFC').toLowerCase()
}
