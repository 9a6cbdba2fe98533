import type { Annotation } from '../../shared/model/annotation.ts'
import { chooseUpTo, toggleChosen, useChosen } from '../state/chosen.ts'

interface ChooseBoxProps {
  readonly annotation: Annotation
  /** Those listed, for a range. */
  readonly listed: readonly Annotation[]
}

/** Chooses a card for what is done to several together; with Shift all from the one chosen last. */
export function ChooseBox({ annotation, listed }: ChooseBoxProps) {
  const { id, articleId, quote } = annotation
  const isChosen = useChosen((chosen) => chosen.articleId === articleId && chosen.ids.has(id))
  return (
    <input
      type="checkbox"
      className="choose-box"
      aria-label={`Choose “${quote.exact}”`}
      title="Choose (X)"
      checked={isChosen}
      onChange={({ nativeEvent }) => {
        const isRange = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey
        if (isRange)
          chooseUpTo(
            articleId,
            id,
            listed.map((each) => each.id),
          )
        else toggleChosen(articleId, id)
      }}
    />
  )
}
