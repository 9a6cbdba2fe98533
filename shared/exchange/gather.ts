import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { ForeignItem, Library } from '../model/library.ts'
import type { Guidance } from '../model/guidance.ts'
import type { Relation } from '../model/relation.ts'
import type { Result } from '../model/result.ts'
import { joinForeign } from '../merge/join-foreign.ts'
import { joinRecords } from '../merge/join-records.ts'
import type { Damage, ItemProblem } from './damage.ts'

/** A record that was read from a file. */
export type Found =
  | { readonly kind: 'article'; readonly record: Article }
  | { readonly kind: 'annotation'; readonly record: Annotation }
  | { readonly kind: 'relation'; readonly record: Relation }
  | { readonly kind: 'decision'; readonly record: Decision }
  | { readonly kind: 'guidance'; readonly record: Guidance }
  | { readonly kind: 'foreign'; readonly record: ForeignItem }

/** Collects what is read from a file, one record for each id. */
export interface Gathered {
  readonly problems: readonly ItemProblem[]
  readonly report: (path: string, damage: Damage) => void
  /**
   * Keeps a record. Where there is one of its id, the least state that includes both stays, so a
   * record that a file has twice, as after lines of two files were put together, loses nothing.
   */
  readonly keep: (found: Found, path: string) => void
  /** Keeps what was read, or reports why it was not. */
  readonly settle: <Value>(
    read: Result<Value, Damage>,
    path: string,
    onValue: (value: Value) => void,
  ) => void
  readonly records: () => Pick<
    Library,
    'articles' | 'annotations' | 'relations' | 'decisions' | 'guidance' | 'foreign'
  >
}

export function gather(): Gathered {
  const problems: ItemProblem[] = []
  const kept = new Map<string, Found>()
  const report = (path: string, damage: Damage): void => {
    problems.push({ ...damage, path: path + damage.path })
  }
  return {
    problems,
    report,
    settle(read, path, onValue) {
      if (read.ok) onValue(read.value)
      else report(path, read.problem)
    },
    keep(found, path) {
      const { id } = found.record
      const before = kept.get(id)
      const joined = before === undefined ? found : joinFound(before, found)
      if (joined !== null) kept.set(id, joined)
      else report(path, { path: '.id', reason: 'Another part of the file has the same id.' })
    },
    records() {
      const articles: Article[] = []
      const annotations: Annotation[] = []
      const relations: Relation[] = []
      const decisions: Decision[] = []
      const guidance: Guidance[] = []
      const foreign: ForeignItem[] = []
      for (const found of kept.values()) {
        if (found.kind === 'article') articles.push(found.record)
        else if (found.kind === 'annotation') annotations.push(found.record)
        else if (found.kind === 'relation') relations.push(found.record)
        else if (found.kind === 'decision') decisions.push(found.record)
        else if (found.kind === 'guidance') guidance.push(found.record)
        else foreign.push(found.record)
      }
      return { articles, annotations, relations, decisions, guidance, foreign }
    },
  }
}

/** Null where two records of different kinds have one id. */
function joinFound(a: Found, b: Found): Found | null {
  if (a.kind === 'article' && b.kind === 'article') {
    return { kind: a.kind, record: joinRecords(a.record, b.record) }
  }
  if (a.kind === 'annotation' && b.kind === 'annotation') {
    return { kind: a.kind, record: joinRecords(a.record, b.record) }
  }
  if (a.kind === 'relation' && b.kind === 'relation') {
    return { kind: a.kind, record: joinRecords(a.record, b.record) }
  }
  if (a.kind === 'decision' && b.kind === 'decision') {
    return { kind: a.kind, record: joinRecords(a.record, b.record) }
  }
  if (a.kind === 'guidance' && b.kind === 'guidance') {
    return { kind: a.kind, record: joinRecords(a.record, b.record) }
  }
  if (a.kind === 'foreign' && b.kind === 'foreign') {
    return { kind: a.kind, record: joinForeign(a.record, b.record) }
  }
  return null
}
