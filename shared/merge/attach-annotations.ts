import type { Annotation } from '../model/annotation.ts'
import type { ArticleId, ArticleText } from '../model/article.ts'
import type { Library } from '../model/library.ts'
import { codePointMap } from '../text/code-points.ts'
import type { CodePointMap } from '../text/code-points.ts'

type Texts = ReadonlyMap<ArticleId, ArticleText>

/**
 * A library's annotations when texts are at hand that it lacks itself. Without its text an
 * annotation's offsets are still the file's code points (`decodeCollection`, `detached`); with it
 * they become UTF-16 code units. Deleted ones have no place.
 */
export function attachAnnotations(library: Library, texts: Texts): readonly Annotation[] {
  const counted = new Map<ArticleId, CodePointMap>()
  const pointsOf = (id: ArticleId): CodePointMap | undefined => {
    const text = library.texts.has(id) ? undefined : texts.get(id)
    if (text === undefined) return undefined
    const points = counted.get(id) ?? codePointMap(text.text)
    counted.set(id, points)
    return points
  }
  return library.annotations.map((annotation) => {
    const points = pointsOf(annotation.articleId)
    return points === undefined ? annotation : attachAnnotation(annotation, points)
  })
}

/** One annotation, and its other versions, counted in UTF-16 code units. */
export function attachAnnotation(annotation: Annotation, points: CodePointMap): Annotation {
  const { concurrent, deleted } = annotation
  const placed = deleted ? annotation : { ...annotation, ...inUnits(annotation, points) }
  if (concurrent === undefined) return placed
  return { ...placed, concurrent: concurrent.map((each) => attachAnnotation(each, points)) }
}

/** A place outside the text, as only a damaged file has it, ends where the text does. */
function inUnits({ start, end }: Annotation, { toUnit, length }: CodePointMap) {
  return { start: toUnit(Math.min(start, length)), end: toUnit(Math.min(end, length)) }
}
