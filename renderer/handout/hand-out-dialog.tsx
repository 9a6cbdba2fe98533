import { useId, useState } from 'react'
import { namesIn } from '../../shared/assignments/missing-annotators.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { ArticleChoice } from '../ui/article-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import './handout.css'

interface HandOutDialogProps {
  /** Ticked at first. */
  readonly openArticle: ArticleId | null
  readonly onHandOut: (articleIds: readonly ArticleId[], annotators: readonly string[]) => void
  readonly onClose: () => void
}

/** Asks which articles are handed out, and to whom. */
export function HandOutDialog({ openArticle, onHandOut, onClose }: HandOutDialogProps) {
  const [chosen, setChosen] = useState<ReadonlySet<ArticleId>>(
    new Set(openArticle === null ? [] : [openArticle]),
  )
  const [text, setText] = useState('')
  const hintId = useId()
  const names = namesIn(text)
  const isReady = chosen.size > 0 && names.length > 0
  return (
    <Dialog title="Hand out" onClose={onClose}>
      <form
        className="handout"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) onHandOut([...chosen], names)
        }}
      >
        <p className="handout-hint">
          The package has the articles and the codebook, and nobody’s annotations. What comes back
          is kept apart, unseen, until all of it is here.
        </p>
        <fieldset className="handout-part">
          <legend>Articles ({chosen.size})</legend>
          <ArticleChoice purpose="to hand out" chosen={chosen} onChange={setChosen} />
        </fieldset>
        <label className="handout-part">
          <span className="handout-label">To whom</span>
          <input
            className="field-input"
            data-takes-focus
            value={text}
            placeholder="Ana, Ben"
            aria-describedby={hintId}
            onChange={(event) => setText(event.target.value)}
          />
          <span className="handout-hint" id={hintId}>
            Names with commas between them, as people give them in Claimbench.
          </span>
        </label>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button-primary" disabled={!isReady}>
            Save package
          </button>
        </div>
      </form>
    </Dialog>
  )
}
