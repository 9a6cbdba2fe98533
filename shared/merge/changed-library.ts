import type { Library } from '../model/library.ts'
import type { Whole, WholeChange } from './whole.ts'

/** What a library holds after changes, as `putWholes` keeps them. */
export function changedLibrary(library: Library, changes: readonly WholeChange[]): Library {
  const after = changes.map((change) => change.after)
  const members = after.find((whole) => whole.kind === 'members')
  return {
    articles: put(library.articles, after, (whole) =>
      whole.kind === 'article' ? whole.record : null,
    ),
    texts: changedTexts(library.texts, after),
    annotations: put(library.annotations, after, (whole) =>
      whole.kind === 'annotation' ? whole.record : null,
    ),
    relations: put(library.relations, after, (whole) =>
      whole.kind === 'relation' ? whole.record : null,
    ),
    decisions: put(library.decisions, after, (whole) =>
      whole.kind === 'decision' ? whole.record : null,
    ),
    guidance: put(library.guidance, after, (whole) =>
      whole.kind === 'guidance' ? whole.record : null,
    ),
    assignments: library.assignments,
    foreign: put(library.foreign, after, (whole) =>
      whole.kind === 'foreign' ? whole.record : null,
    ),
    unknown: members === undefined ? library.unknown : (members.record ?? {}),
  }
}

/** Ids are of one kind each, so what is put under one replaces nothing of another kind. */
function put<Item extends { readonly id: string }>(
  items: readonly Item[],
  after: readonly Whole[],
  recordOf: (whole: Whole) => Item | null,
): readonly Item[] {
  if (after.length === 0) return items
  const byId = new Map(items.map((item) => [item.id, item]))
  for (const whole of after) {
    const record = recordOf(whole)
    if (record !== null) byId.set(whole.id, record)
    else if (whole.record === null) byId.delete(whole.id)
  }
  return [...byId.values()]
}

function changedTexts(texts: Library['texts'], after: readonly Whole[]): Library['texts'] {
  const changed = new Map(texts)
  for (const whole of after) {
    if (whole.kind !== 'article') continue
    if (whole.text === null) changed.delete(whole.id)
    else changed.set(whole.id, whole.text)
  }
  return changed
}
