import { useDeferredValue, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { EditableDetails } from '../../../shared/history/plan-articles.ts'
import type { Article, ArticleText } from '../../../shared/model/article.ts'
import type { Span } from '../../../shared/model/span.ts'
import type { OlderCapture } from '../../storage/find-older-captures.ts'
import { isTypedIn } from '../../ui/is-typed-in.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DetailsFields, trimmedDetails } from './details-fields.tsx'
import { likelyOlder, NewerQuestion } from './newer-question.tsx'
import { useLeftOut } from './use-left-out.ts'
import './review.css'

interface ReviewDialogProps {
  readonly article: Article
  readonly text: ArticleText
  /** In the library already: what is changed is saved. */
  readonly isKept: boolean
  /** What it may be a newer version of, likest first. */
  readonly older: readonly OlderCapture[]
  /** What was typed before the review was left. */
  readonly typed: EditableDetails | undefined
  /** Draws the text; hears of what is left out. */
  readonly children: (
    leftOut: readonly Span[],
    onChange: (leftOut: readonly Span[]) => void,
  ) => ReactNode
  readonly onAccept: (details: EditableDetails) => void
  /** With what was changed so far. */
  readonly onClose: (details: EditableDetails) => void
}

/** What was found in a file, to be put right before it is kept, or later. */
export function ReviewDialog({
  article,
  text,
  isKept,
  older,
  typed: before,
  children,
  onAccept,
  onClose,
}: ReviewDialogProps) {
  const { title, byline, publisher, url, published, captured, language } = before ?? article
  const [typed, setTyped] = useState({
    ...{ title, byline, publisher, url },
    ...{ published, captured, language },
  })
  const { leftOut, changeLeftOut, undoLeftOut } = useLeftOut((before ?? article).leftOut)
  const [supersedes, setSupersedes] = useState(() => {
    if (before !== undefined) return before.supersedes
    return isKept ? article.supersedes : (article.supersedes ?? likelyOlder(older, title))
  })
  const acceptRef = useRef<HTMLButtonElement>(null)
  const scrollerRef = useRef<HTMLDivElement>(null)
  // Opening the dialog makes the browser style what is in it at once: a long text comes a task later.
  const hasRoom = useDeferredValue(true, false)
  const [wasTyping] = useState(() => isTypedIn(document.activeElement))
  // The dialog itself would give the focus to the button that closes it. Whoever types meanwhile
  // must not add an article with the next space.
  useEffect(() => {
    const first = wasTyping ? scrollerRef.current : acceptRef.current
    first?.focus()
  }, [wasTyping])
  const details = { ...trimmedDetails(typed), leftOut, supersedes }

  function undoByKey(event: KeyboardEvent): void {
    const isUndo =
      (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
    if (!isUndo || undoLeftOut === null || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    undoLeftOut()
  }

  return (
    <Dialog
      title={isKept ? 'Article details' : 'Review before adding'}
      size="sheet"
      onClose={() => onClose(details)}
    >
      <form
        className="review"
        onKeyDown={undoByKey}
        onSubmit={(event) => {
          event.preventDefault()
          if (details.title !== '') onAccept(details)
        }}
      >
        <div ref={scrollerRef} className="review-scroller" data-scroller tabIndex={-1}>
          <DetailsFields details={typed} onChange={setTyped} />
          {older.length > 0 && (
            <NewerQuestion older={older} supersedes={supersedes} onChange={setSupersedes} />
          )}
          <p className="review-facts">{facts(article, text)}</p>
          {hasRoom && children(leftOut, changeLeftOut)}
        </div>
        <footer className="review-footer">
          <p role="status">
            {leftOutSentence(text, leftOut)}{' '}
            {undoLeftOut !== null && (
              <button type="button" className="link-button" onClick={undoLeftOut}>
                Undo
              </button>
            )}
          </p>
          <div className="dialog-actions">
            <button type="button" className="button" onClick={() => onClose(details)}>
              Cancel
            </button>
            <button
              ref={acceptRef}
              type="submit"
              className="button button-primary"
              disabled={details.title === ''}
            >
              {isKept ? 'Save' : 'Add to library'}
            </button>
          </div>
        </footer>
      </form>
    </Dialog>
  )
}

function facts({ fileName }: Article, { text }: ArticleText): string {
  const from = fileName === '' ? 'Pasted' : `From “${fileName}”`
  return `${from}, ${text.length.toLocaleString()} characters.`
}

function leftOutSentence({ text }: ArticleText, leftOut: readonly Span[]): string {
  if (leftOut.length === 0) return 'Nothing is left out.'
  const passages = leftOut.length === 1 ? '1 passage is' : `${leftOut.length} passages are`
  const length = leftOut.reduce((sum, { start, end }) => sum + end - start, 0)
  const share = Math.max(1, Math.round((100 * length) / text.length))
  return `${passages} left out, ${share} % of the text.`
}
