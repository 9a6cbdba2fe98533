/** What a field of one kind of record says, and how it is taken over from one version of it. */
export interface ConflictField<Kept> {
  readonly name: string
  /** As a person calls it. */
  readonly label: string
  /** What it says, as a person reads it; empty where it says nothing. */
  readonly words: (record: Kept, namesOf: Naming) => string
  /** The members of the record that it is made of, which mean something only together. */
  readonly of: (record: Kept) => Partial<Kept>
  /** What two versions say together; not there where one rules out the other. */
  readonly both?: (a: Kept, b: Kept) => Partial<Kept>
}

/** How a person calls a record that is meant by its id. */
export type Naming = (id: string) => string

/** Two free texts, one after the other; what one says already is not said twice. */
export function bothTexts(a: string, b: string): string {
  if (a.includes(b)) return a
  return b.includes(a) ? b : `${a}\n\n${b}`
}

/** Two lists as one, in the order of the first. */
export function bothLists(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])]
}
