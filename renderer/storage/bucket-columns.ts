import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { UnknownMembers } from '../../shared/model/record.ts'

/**
 * Some of an article's annotations as they are stored: a list for each field instead of a record
 * for each annotation. The browser's copy in and out of IndexedDB costs by the object; so kept,
 * 10,000 annotations are read twice as fast and one edit takes two thirds (measured: 10 and 21 ms,
 * 1.6 and 2.4 ms, 320 a bucket).
 */
export interface BucketColumns {
  readonly id: readonly string[]
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly exact: readonly string[]
  readonly prefix: readonly string[]
  readonly suffix: readonly string[]
  readonly tag: readonly Annotation['tag'][]
  readonly labels: readonly Annotation['labels'][]
  readonly speaker: readonly string[]
  readonly note: readonly string[]
  readonly creator: readonly Annotation['creator'][]
  readonly created: readonly string[]
  readonly modified: readonly string[]
  readonly version: readonly Annotation['version'][]
  readonly deleted: readonly boolean[]
  /** Null where an annotation has no unknown members. */
  readonly unknown: readonly (UnknownMembers | null)[]
  /** Null where an annotation has no other versions; not there where none has, as in nearly all. */
  readonly concurrent?: readonly (readonly Annotation[] | null)[]
}

/** Equal creators, versions and labels become one object, which is then copied once. */
export function toColumns(annotations: readonly Annotation[]): BucketColumns {
  const labels = sharing<Annotation['labels']>()
  const creator = sharing<Annotation['creator']>()
  const version = sharing<Annotation['version']>()
  return {
    id: annotations.map(({ id }) => id),
    start: annotations.map(({ start }) => start),
    end: annotations.map(({ end }) => end),
    exact: annotations.map(({ quote }) => quote.exact),
    prefix: annotations.map(({ quote }) => quote.prefix),
    suffix: annotations.map(({ quote }) => quote.suffix),
    tag: annotations.map(({ tag }) => tag),
    labels: annotations.map((each) => labels(each.labels)),
    speaker: annotations.map(({ speaker }) => speaker),
    note: annotations.map(({ note }) => note),
    creator: annotations.map((each) => creator(each.creator)),
    created: annotations.map(({ created }) => created),
    modified: annotations.map(({ modified }) => modified),
    version: annotations.map((each) => version(each.version)),
    deleted: annotations.map(({ deleted }) => deleted),
    unknown: annotations.map(({ unknown }) => unknown ?? null),
    ...(annotations.some(({ concurrent }) => concurrent !== undefined) && {
      concurrent: annotations.map(({ concurrent }) => concurrent ?? null),
    }),
  }
}

/**
 * The annotations again, in the order in which they were given.
 * @throws RangeError when the columns are not of one length.
 */
export function fromColumns(articleId: ArticleId, columns: BucketColumns): readonly Annotation[] {
  return columns.id.map((id, row) => {
    const unknown = at(columns.unknown, row)
    const concurrent = columns.concurrent === undefined ? null : at(columns.concurrent, row)
    return {
      id,
      articleId,
      start: at(columns.start, row),
      end: at(columns.end, row),
      quote: {
        exact: at(columns.exact, row),
        prefix: at(columns.prefix, row),
        suffix: at(columns.suffix, row),
      },
      tag: at(columns.tag, row),
      labels: at(columns.labels, row),
      speaker: at(columns.speaker, row),
      note: at(columns.note, row),
      creator: at(columns.creator, row),
      created: at(columns.created, row),
      modified: at(columns.modified, row),
      version: at(columns.version, row),
      deleted: at(columns.deleted, row),
      ...(unknown === null ? {} : { unknown }),
      ...(concurrent === null ? {} : { concurrent }),
    }
  })
}

function at<Value>(column: readonly Value[], row: number): Value {
  const value = column[row]
  if (value === undefined) throw new RangeError(`A column ends before row ${row}`)
  return value
}

function sharing<Value>(): (value: Value) => Value {
  const byContent = new Map<string, Value>()
  // Most were shared when they were read, and then need no look at what is in them.
  const byIdentity = new Map<Value, Value>()
  return (value) => {
    const known = byIdentity.get(value)
    if (known !== undefined) return known
    const content = JSON.stringify(value)
    const shared = byContent.get(content) ?? value
    byContent.set(content, shared)
    byIdentity.set(value, shared)
    return shared
  }
}
