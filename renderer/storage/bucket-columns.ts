import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'

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
  readonly unknown: readonly (Annotation['unknown'] | null)[]
}

/** Equal creators, versions and labels become one object, which is then copied once. */
export function toColumns(annotations: readonly Annotation[]): BucketColumns {
  const shared = sharing()
  return {
    id: annotations.map(({ id }) => id),
    start: annotations.map(({ start }) => start),
    end: annotations.map(({ end }) => end),
    exact: annotations.map(({ quote }) => quote.exact),
    prefix: annotations.map(({ quote }) => quote.prefix),
    suffix: annotations.map(({ quote }) => quote.suffix),
    tag: annotations.map(({ tag }) => tag),
    labels: annotations.map(({ labels }) => shared(labels)),
    speaker: annotations.map(({ speaker }) => speaker),
    note: annotations.map(({ note }) => note),
    creator: annotations.map(({ creator }) => shared(creator)),
    created: annotations.map(({ created }) => created),
    modified: annotations.map(({ modified }) => modified),
    version: annotations.map(({ version }) => shared(version)),
    deleted: annotations.map(({ deleted }) => deleted),
    unknown: annotations.map(({ unknown }) => unknown ?? null),
  }
}

/** The annotations again, in the order in which they were given. */
export function fromColumns(articleId: ArticleId, columns: BucketColumns): readonly Annotation[] {
  const at = reader(columns)
  return columns.id.map((id, row) => {
    const unknown = at('unknown', row)
    const annotation: Annotation = {
      id,
      articleId,
      start: at('start', row),
      end: at('end', row),
      quote: { exact: at('exact', row), prefix: at('prefix', row), suffix: at('suffix', row) },
      tag: at('tag', row),
      labels: at('labels', row),
      speaker: at('speaker', row),
      note: at('note', row),
      creator: at('creator', row),
      created: at('created', row),
      modified: at('modified', row),
      version: at('version', row),
      deleted: at('deleted', row),
    }
    return unknown === null || unknown === undefined ? annotation : { ...annotation, unknown }
  })
}

/** All columns are of one length, which their type cannot say. */
function reader(columns: BucketColumns) {
  return <Name extends keyof BucketColumns>(name: Name, row: number): BucketColumns[Name][number] =>
    columns[name][row] as BucketColumns[Name][number]
}

function sharing(): <Value>(value: Value) => Value {
  const byContent = new Map<string, unknown>()
  // Most were shared when they were read, and then need no look at what is in them.
  const byIdentity = new Map<unknown, unknown>()
  return <Value>(value: Value): Value => {
    if (!byIdentity.has(value)) {
      const content = JSON.stringify(value)
      if (!byContent.has(content)) byContent.set(content, value)
      byIdentity.set(value, byContent.get(content))
    }
    return byIdentity.get(value) as Value
  }
}
