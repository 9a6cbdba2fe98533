import type { Whole } from '../../../shared/merge/whole.ts'
import type { Library } from '../../../shared/model/library.ts'

/** What a library has in the place of a record. */
export function wholeIn(library: Library, { kind, id, ...rest }: Whole): Whole {
  const lists = {
    article: library.articles,
    annotation: library.annotations,
    relation: library.relations,
    decision: library.decisions,
    guidance: library.guidance,
    foreign: library.foreign,
    members: [],
  }
  const found: readonly { readonly id: string }[] = lists[kind]
  const record =
    kind === 'members' ? library.unknown : (found.find((each) => each.id === id) ?? null)
  const text = kind === 'article' ? { text: library.texts.get(id) ?? null } : {}
  return { kind, id, ...rest, ...text, record } as Whole
}
