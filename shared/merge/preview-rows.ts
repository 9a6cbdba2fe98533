import type { Annotation } from '../model/annotation.ts'
import type { ArticleId } from '../model/article.ts'
import type { Library } from '../model/library.ts'
import { relationWords } from '../model/relation-words.ts'
import { isArticleConflict } from './article-conflict.ts'
import type { MergeItem, MergePlan } from './plan-merge.ts'
import type { Whole } from './whole.ts'

/**
 * What an import does with a record: what waits for a person or is left out first. `to-place`: it is
 * kept until its article comes. `damaged`: it cannot be read, so it is left out.
 */
export const previewGroups = [
  'conflicting',
  'damaged',
  'new',
  'updated',
  'to-place',
  'identical',
  'older',
] as const
export type PreviewGroup = (typeof previewGroups)[number]

/** One record of a file, as a person is shown it before anything is written. */
export interface PreviewRow {
  readonly group: PreviewGroup
  readonly kind: Whole['kind']
  /** A tombstone: the import deletes it, or it was deleted. */
  readonly deleted: boolean
  /** Null for what belongs to no one article. */
  readonly articleId: ArticleId | null
  /** The name of its creator; empty where it has none. */
  readonly annotator: string
  /** What it is about, or what is wrong with it. */
  readonly words: string
}

/**
 * The rows of a planned file, annotations in the order in which they are read. `library` is what the
 * library would be, to find the words in.
 */
export function previewRows({ items }: MergePlan, library: Library): readonly PreviewRow[] {
  const annotations = new Map(library.annotations.map((each) => [each.id, each]))
  const kinds = [...new Set(items.map(({ after }) => after.kind))]
  const kindOf = ({ after }: MergeItem) => kinds.indexOf(after.kind)
  return items
    .toSorted((a, b) => kindOf(a) - kindOf(b) || byPlace(a, b))
    .map((item) => previewRow(item, annotations))
}

/** By article, then by place; what a file deletes is where it was. */
function byPlace(a: MergeItem, b: MergeItem): number {
  const [one, other] = [placeOf(a), placeOf(b)]
  if (one.articleId !== other.articleId) return one.articleId < other.articleId ? -1 : 1
  return one.start - other.start || one.end - other.end
}

function placeOf({ before, after }: MergeItem): Pick<Annotation, 'articleId' | 'start' | 'end'> {
  if (before.kind !== 'annotation' || after.kind !== 'annotation') return nowhere
  return (after.record?.deleted === true ? before.record : after.record) ?? nowhere
}

const nowhere = { articleId: '', start: 0, end: 0 } as const

function previewRow(item: MergeItem, annotations: ReadonlyMap<string, Annotation>): PreviewRow {
  const { after, before, standing, waits } = item
  const deleted = isDeleted(after)
  // Of what was deleted a file has kept nothing; the library may still have it.
  const said = deleted && !isDeleted(before) && before.record !== null ? before : after
  const written = standing !== 'identical' && standing !== 'older'
  return {
    group: waits && written ? 'to-place' : shownStanding(item),
    kind: after.kind,
    deleted,
    articleId: articleOf(after, annotations),
    annotator: annotatorOf(said),
    words: wordsOf(said, annotations),
  }
}

function shownStanding({ standing, after }: MergeItem): PreviewGroup {
  if (standing !== 'conflicting' || after.kind !== 'article' || after.record === null) {
    return standing
  }
  return isArticleConflict(after.record) ? standing : 'updated'
}

function isDeleted({ record }: Whole): boolean {
  return record !== null && 'deleted' in record && record.deleted === true
}

function articleOf(whole: Whole, annotations: ReadonlyMap<string, Annotation>): ArticleId | null {
  switch (whole.kind) {
    case 'article':
      return whole.id
    case 'annotation':
      return whole.articleId
    case 'relation':
      return (whole.record && annotations.get(whole.record.from)?.articleId) ?? null
    case 'decision':
      return whole.record?.articleIds[0] ?? null
    case 'guidance':
    case 'foreign':
    case 'members':
      return null
  }
}

function annotatorOf(whole: Whole): string {
  switch (whole.kind) {
    case 'annotation':
    case 'relation':
    case 'decision':
    case 'guidance':
      return whole.record?.creator.name ?? ''
    case 'article':
    case 'foreign':
    case 'members':
      return ''
  }
}

function wordsOf(whole: Whole, annotations: ReadonlyMap<string, Annotation>): string {
  const quote = (id: string) => annotations.get(id)?.quote.exact ?? '…'
  switch (whole.kind) {
    case 'article':
      return whole.record?.title ?? ''
    case 'annotation':
      return whole.record?.quote.exact ?? ''
    case 'relation': {
      const { record } = whole
      if (record === null) return ''
      return `“${quote(record.from)}” ${relationWords(record.kind, true)} “${quote(record.to)}”`
    }
    case 'decision':
      return whole.record?.reason ?? ''
    case 'guidance':
      return whole.record === null ? '' : `What “${whole.record.tag}” means`
    case 'foreign':
      return whole.id
    case 'members':
      return ''
  }
}
