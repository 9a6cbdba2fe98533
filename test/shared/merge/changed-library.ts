import type { Whole, WholeChange } from '../../../shared/merge/whole.ts'
import type { Library } from '../../../shared/model/library.ts'

/** What a library holds after some changes. */
export function changed(library: Library, changes: readonly WholeChange[]): Library {
  const after = changes.map((change) => change.after)
  const put = <Item extends { readonly id: string }>(
    items: readonly Item[],
    kind: Whole['kind'],
  ): readonly Item[] => {
    const byId = new Map(items.map((item) => [item.id, item]))
    for (const whole of after) {
      if (whole.kind !== kind) continue
      if (whole.record === null) byId.delete(whole.id)
      else byId.set(whole.id, whole.record as unknown as Item)
    }
    return [...byId.values()]
  }
  const texts = new Map(library.texts)
  for (const whole of after) {
    if (whole.kind !== 'article') continue
    if (whole.text === null) texts.delete(whole.id)
    else texts.set(whole.id, whole.text)
  }
  const members = after.find(({ kind }) => kind === 'members')
  return {
    articles: put(library.articles, 'article'),
    texts,
    annotations: put(library.annotations, 'annotation'),
    relations: put(library.relations, 'relation'),
    decisions: put(library.decisions, 'decision'),
    guidance: put(library.guidance, 'guidance'),
    assignments: library.assignments,
    foreign: put(library.foreign, 'foreign'),
    unknown: members?.kind === 'members' ? (members.record ?? {}) : library.unknown,
  }
}

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
