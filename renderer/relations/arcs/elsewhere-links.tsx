import { useMemo } from 'react'
import { ArrowUpRight } from 'lucide-react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { isBlank } from '../../../shared/text/is-blank.ts'
import { otherEnd } from '../../storage/read-related.ts'
import type { Related } from '../../storage/read-related.ts'
import { KindMark } from '../../ui/kind-mark.tsx'
import { relationWords } from '../../../shared/model/relation-words.ts'
import { shortened } from '../../ui/shortened.ts'
import { shortTitle } from '../../ui/short-title.ts'

interface ElsewhereLinksProps {
  /** The relations of the annotation. */
  readonly related: readonly Related[]
  readonly annotation: Annotation
  /** In CSS pixels from the start of the text: its width, the selected line, and the room after it. */
  readonly textWidth: number
  readonly own: number
  readonly after: number
  readonly onFollow: (related: Related, seenFrom: string) => void
  readonly onShowAll: () => void
}

const shownAtMost = 4
/** With less room than this after the text only arrows are seen, until they are pointed at. */
const leastForWords = 100
/** With less than this they stand before it, under the handle. */
const leastForArrows = 36

/** The relations that lead to other articles, beside the selected line, by the articles' titles. */
export function ElsewhereLinks({
  related,
  annotation,
  textWidth,
  own,
  after,
  onFollow,
  onShowAll,
}: ElsewhereLinksProps) {
  const elsewhere = useMemo(
    () =>
      related.filter((each) => {
        const { annotation: other } = otherEnd(each, annotation.id)
        return other !== undefined && other.articleId !== annotation.articleId
      }),
    [related, annotation],
  )
  if (elsewhere.length === 0) return null
  const isBefore = after < leastForArrows
  const rest = elsewhere.length - shownAtMost
  return (
    <ul
      className="elsewhere"
      aria-label="Relations to other articles"
      data-room={isBefore ? 'none' : after < leastForWords ? 'little' : 'enough'}
      style={
        isBefore
          ? { left: -16, top: own + 14, width: 16 }
          : { left: textWidth + 4, top: own - 12, width: after - 4 }
      }
    >
      {elsewhere.slice(0, shownAtMost).map((each) => {
        const { relation } = each
        const { annotation: other, isObject, title } = otherEnd(each, annotation.id)
        const name = isBlank(title) ? 'Untitled' : shortTitle(title)
        const words = relationWords(relation.kind, isObject)
        const sentence = `${words} “${shortened(other?.quote.exact ?? '')}” in ${name}`
        return (
          <li key={relation.id}>
            <button
              type="button"
              aria-label={sentence}
              title={sentence}
              onClick={() => onFollow(each, annotation.id)}
            >
              <KindMark kind={relation.kind} isSubject={isObject} />
              <span>{name}</span>
              <ArrowUpRight size={12} aria-hidden />
            </button>
          </li>
        )
      })}
      {rest > 0 && (
        <li>
          <button type="button" aria-label={`Show ${rest} more relations`} onClick={onShowAll}>
            <span className="elsewhere-rest">+{rest}</span>
          </button>
        </li>
      )}
    </ul>
  )
}
