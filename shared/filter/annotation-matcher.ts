import type { Annotation } from '../model/annotation.ts'
import { foldForSearch } from '../text/fold-for-search.ts'
import type { AnnotationFilter } from './annotation-filter.ts'
import { searchTerms } from './search-terms.ts'

/**
 * The test whether an annotation is wanted. Its quotation, note, speaker and labels are looked
 * through for the text, without regard to case and accents; each term has to stand in one of them.
 */
export function annotationMatcher(filter: AnnotationFilter): (annotation: Annotation) => boolean {
  const tags = new Set(filter.tags)
  const speakers = new Set(filter.speakers)
  const labels = new Set(filter.labels)
  const annotators = new Set(filter.annotators)
  const terms = searchTerms(filter.text)
  return (annotation) =>
    (tags.size === 0 || tags.has(annotation.tag)) &&
    (speakers.size === 0 || speakers.has(annotation.speaker)) &&
    (labels.size === 0 || hasLabel(annotation, labels)) &&
    (annotators.size === 0 || annotators.has(annotation.creator.id)) &&
    (terms.length === 0 || hasTerms(annotation, terms))
}

function hasLabel(annotation: Annotation, wanted: ReadonlySet<string>): boolean {
  if (annotation.labels.length === 0) return wanted.has('')
  return annotation.labels.some((label) => wanted.has(label))
}

function hasTerms(annotation: Annotation, terms: readonly string[]): boolean {
  const text = searchedText(annotation)
  return terms.every((term) => text.includes(term))
}

const searched = new WeakMap<Annotation, string>()

/** Folding ten thousand annotations takes longer than looking through them, so it is done once. */
function searchedText(annotation: Annotation): string {
  const known = searched.get(annotation)
  if (known !== undefined) return known
  const { quote, note, speaker, labels } = annotation
  // A line for each: no term reaches from one into the next, since none has a line break in it.
  const text = [quote.exact.replace(/\s+/gu, ' '), note.replace(/\s+/gu, ' '), speaker, ...labels]
    .map(foldForSearch)
    .join('\n')
  searched.set(annotation, text)
  return text
}
