import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Guidance } from '../model/guidance.ts'
import type { ForeignItem, Library } from '../model/library.ts'
import type { Relation } from '../model/relation.ts'
import { compareVersions } from '../model/version.ts'
import type { VersionOrder } from '../model/version.ts'
import { compareText } from '../exchange/members.ts'
import { foreignVersion } from '../exchange/foreign-item.ts'
import { sameJson } from '../history/same-json.ts'
import { joinRecords } from './join-records.ts'
import type { Joinable } from './join-records.ts'

/**
 * How a record of two libraries differs: one lacks it, one has all that the other has and more, both
 * were changed without the other (`concurrent`), or both have one version of different content, which
 * only happens where a file was changed by hand (`altered`).
 */
export type Difference = 'only-first' | 'only-second' | RecordDifference
type RecordDifference = 'newer-first' | 'newer-second' | 'concurrent' | 'altered'

/** The record as the library has it that has it, or has it newer. */
export type DifferingRecord =
  | { readonly kind: 'article'; readonly record: Article }
  | { readonly kind: 'annotation'; readonly record: Annotation }
  | { readonly kind: 'relation'; readonly record: Relation }
  | { readonly kind: 'decision'; readonly record: Decision }
  | { readonly kind: 'guidance'; readonly record: Guidance }
  | { readonly kind: 'foreign'; readonly record: ForeignItem }

export type Differing = DifferingRecord & { readonly how: Difference }

export interface LibraryComparison {
  /** How many records are the same in both. */
  readonly identical: number
  /** By kind, then by id. */
  readonly differing: readonly Differing[]
}

/** Compares what two libraries hold, deleted records included; both with their texts at hand. */
export function compareLibraries(first: Library, second: Library): LibraryComparison {
  const articles = compareLists(first.articles, second.articles, compareRecords)
  const annotations = compareLists(first.annotations, second.annotations, compareRecords)
  const relations = compareLists(first.relations, second.relations, compareRecords)
  const decisions = compareLists(first.decisions, second.decisions, compareRecords)
  const guidance = compareLists(first.guidance, second.guidance, compareRecords)
  const foreign = compareLists(first.foreign, second.foreign, compareForeign)
  return {
    identical: [articles, annotations, relations, decisions, guidance, foreign].reduce(
      (sum, { identical }) => sum + identical,
      0,
    ),
    differing: [
      ...articles.differing.map((each) => ({ kind: 'article' as const, ...each })),
      ...annotations.differing.map((each) => ({ kind: 'annotation' as const, ...each })),
      ...relations.differing.map((each) => ({ kind: 'relation' as const, ...each })),
      ...decisions.differing.map((each) => ({ kind: 'decision' as const, ...each })),
      ...guidance.differing.map((each) => ({ kind: 'guidance' as const, ...each })),
      ...foreign.differing.map((each) => ({ kind: 'foreign' as const, ...each })),
    ],
  }
}

interface ListComparison<Item> {
  readonly identical: number
  readonly differing: readonly { readonly how: Difference; readonly record: Item }[]
}

function compareLists<Item extends { readonly id: string }>(
  first: readonly Item[],
  second: readonly Item[],
  compare: (a: Item, b: Item) => RecordDifference | null,
): ListComparison<Item> {
  const others = new Map(second.map((item) => [item.id, item]))
  const differing: { how: Difference; record: Item }[] = []
  let identical = 0
  for (const record of first) {
    const other = others.get(record.id)
    others.delete(record.id)
    const how = other === undefined ? 'only-first' : compare(record, other)
    if (how === null) identical += 1
    else differing.push({ how, record: how === 'newer-second' && other ? other : record })
  }
  for (const record of others.values()) differing.push({ how: 'only-second', record })
  differing.sort((a, b) => compareText(a.record.id, b.record.id))
  return { identical, differing }
}

/** Null where both are the same. */
function compareRecords<Kept extends Joinable<Kept>>(a: Kept, b: Kept): RecordDifference | null {
  if (sameJson(a, b)) return null
  if (a.concurrent === undefined && b.concurrent === undefined) {
    return ofOrder(compareVersions(a.version, b.version))
  }
  const joined = joinRecords(a, b)
  if (sameJson(joined, a)) return 'newer-first'
  return sameJson(joined, b) ? 'newer-second' : 'concurrent'
}

function compareForeign(a: ForeignItem, b: ForeignItem): RecordDifference | null {
  if (sameJson(a.item, b.item)) return null
  return ofOrder(compareVersions(foreignVersion(a.item), foreignVersion(b.item)))
}

function ofOrder(order: VersionOrder): RecordDifference {
  if (order === 'newer') return 'newer-first'
  if (order === 'older') return 'newer-second'
  return order === 'same' ? 'altered' : 'concurrent'
}
