import type { ArticleId } from '../model/article.ts'
import type { Tag } from '../model/tag.ts'
import { phraseOf } from './phrase.ts'
import type { Phrase, PhraseOptions } from './phrase.ts'

/** What a search of the library is narrowed to; null and empty stand for everything. */
export interface LibraryFilters {
  readonly tags: readonly (Tag | 'untagged')[]
  readonly label: string | null
  readonly speaker: string | null
  /** The id of whoever made the annotation. */
  readonly annotator: string | null
  readonly articleId: ArticleId | null
  readonly relation: 'with' | 'without' | null
  /** Whether several versions of it stand beside each other that nobody has settled. */
  readonly conflict: 'with' | 'without' | null
  /** Which day has to lie between the two: when the article appeared, or when it was annotated. */
  readonly dated: 'published' | 'annotated'
  /** ISO dates, both inclusive; empty for none. */
  readonly from: string
  readonly to: string
}

export const noFilters: LibraryFilters = {
  tags: [],
  label: null,
  speaker: null,
  annotator: null,
  articleId: null,
  relation: null,
  conflict: null,
  dated: 'published',
  from: '',
  to: '',
}

export interface LibraryQuery extends PhraseOptions {
  /** Looked for exactly in this order; empty where only the filters count. */
  readonly words: string
  readonly filters: LibraryFilters
}

/** A query, ready to be asked of one article after the other. */
export interface PreparedQuery {
  readonly phrase: Phrase | null
  readonly filters: LibraryFilters
  /** A filter is about annotations, so that the words of articles are no hits by themselves. */
  readonly onlyAnnotations: boolean
  /** Neither words nor filters: then nothing is a hit. */
  readonly isEmpty: boolean
}

export function prepareQuery({ words, filters, ...options }: LibraryQuery): PreparedQuery {
  const phrase = phraseOf(words.trim(), options)
  const onlyAnnotations = isAboutAnnotations(filters)
  const isDated = filters.from !== '' || filters.to !== ''
  const isEmpty = phrase === null && !onlyAnnotations && filters.articleId === null && !isDated
  return { phrase, filters, onlyAnnotations, isEmpty }
}

function isAboutAnnotations(filters: LibraryFilters): boolean {
  const { tags, label, speaker, annotator, relation, conflict, dated, from, to } = filters
  return (
    tags.length > 0 ||
    [label, speaker, annotator, relation, conflict].some((value) => value !== null) ||
    (dated === 'annotated' && (from !== '' || to !== ''))
  )
}
