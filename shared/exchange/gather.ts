import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { ForeignItem, Library } from '../model/library.ts'
import type { Relation } from '../model/relation.ts'
import type { Result } from '../model/result.ts'
import { compareVersions } from '../model/version.ts'
import type { Version } from '../model/version.ts'
import type { Damage, ItemProblem } from './damage.ts'

/** A record that was read from a file. */
export type Found =
  | { readonly kind: 'article'; readonly record: Article }
  | { readonly kind: 'annotation'; readonly record: Annotation }
  | { readonly kind: 'relation'; readonly record: Relation }
  | { readonly kind: 'foreign'; readonly record: ForeignItem }

/** Collects what is read from a file, one record for each id. */
export interface Gathered {
  readonly problems: readonly ItemProblem[]
  readonly report: (path: string, damage: Damage) => void
  /** Of two records with one id the newer stays; where neither is newer, the first, reported. */
  readonly keep: (found: Found, version: Version, path: string) => void
  /** Keeps what was read, or reports why it was not. */
  readonly settle: <Value>(
    read: Result<Value, Damage>,
    path: string,
    onValue: (value: Value) => void,
  ) => void
  readonly records: () => Pick<Library, 'articles' | 'annotations' | 'relations' | 'foreign'>
}

export function gather(): Gathered {
  const problems: ItemProblem[] = []
  const kept = new Map<string, { readonly found: Found; readonly version: Version }>()
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
    keep(found, version, path) {
      const { id } = found.record
      const before = kept.get(id)
      const order = before ? compareVersions(version, before.version) : 'newer'
      if (order === 'newer') kept.set(id, { found, version })
      else if (order !== 'older') {
        report(path, { path: '.id', reason: 'Another part of the file has the same id.' })
      }
    },
    records() {
      const articles: Article[] = []
      const annotations: Annotation[] = []
      const relations: Relation[] = []
      const foreign: ForeignItem[] = []
      for (const { found } of kept.values()) {
        if (found.kind === 'article') articles.push(found.record)
        else if (found.kind === 'annotation') annotations.push(found.record)
        else if (found.kind === 'relation') relations.push(found.record)
        else foreign.push(found.record)
      }
      return { articles, annotations, relations, foreign }
    },
  }
}
