import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { MousePointerClick } from 'lucide-react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { ArticleId } from '../../../shared/model/article.ts'
import { usualRelation } from '../../../shared/model/usual-relation.ts'
import type { RelationWay } from '../../../shared/model/usual-relation.ts'
import type { Candidate } from '../../storage/read-candidates.ts'
import type { Related } from '../../storage/read-related.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { shortened } from '../../ui/shortened.ts'
import { CandidateList, optionId } from './candidate-list.tsx'
import { useCandidates } from './use-candidates.ts'
import { WaySelect } from './way-select.tsx'
import './relate-dialog.css'

interface RelateDialogProps {
  /** The annotation to be related, and its article. */
  readonly id: string
  readonly articleId: ArticleId
  /** The same; null until read. What is typed meanwhile is not lost. */
  readonly subject: Annotation | null
  /** Relations of its article, so that what it stands to already is seen. */
  readonly related: readonly Related[]
  /** Relates it; gives a sentence where that cannot be. */
  readonly onRelate: (to: Candidate, way: RelationWay) => Promise<string | null>
  /** Lets the other one be pointed at instead; the way is null where none was chosen. */
  readonly onPick: (way: RelationWay | null) => void
  readonly onClose: () => void
}

const counts = new Intl.NumberFormat()
const page = 6

/** Chooses what an annotation is related to, and how it stands to it. */
export function RelateDialog(props: RelateDialogProps) {
  const { id, articleId, subject, related, onRelate, onPick, onClose } = props
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState<RelationWay | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { found, ask } = useCandidates(articleId, id)
  const listId = useId()
  const current = at < found.count ? found.list[at] : undefined
  const way = chosen ?? usualRelation(subject?.tag ?? null, current?.tag ?? null)

  // Enter pressed before there is anything to relate to takes what comes first.
  const isEntered = useRef(false)
  useEffect(() => {
    if (!isEntered.current || subject === null) return
    if (current === undefined && found.isReading) return
    isEntered.current = false
    relate(current)
  })

  function search(text: string): void {
    isEntered.current = false
    setTyped(text)
    ask(text)
    move(0)
  }
  function move(to: number): void {
    setAt(Math.max(0, Math.min(to, found.count - 1)))
    setProblem(null)
  }
  function relate(to: Candidate | undefined): void {
    if (to === undefined || subject === null) return
    const asked = chosen ?? usualRelation(subject.tag, to.tag)
    void onRelate(to, asked).then(setProblem)
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const last = Math.max(found.count - 1, 0)
    if (event.key === 'ArrowDown') move(at === last ? 0 : at + 1)
    else if (event.key === 'ArrowUp') move(at === 0 ? last : at - 1)
    else if (event.key === 'PageDown') move(at + page)
    else if (event.key === 'PageUp') move(at - page)
    else if (event.key === 'Enter' && (current === undefined || subject === null)) {
      isEntered.current = found.isReading || subject === null
    } else if (event.key === 'Enter') relate(current)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={titleOf(subject)} onClose={onClose}>
      <div className="relate">
        <div className="relate-asks">
          <WaySelect
            way={way}
            onChoose={(next) => {
              setChosen(next)
              setProblem(null)
            }}
          />
          <input
            className="field-input"
            role="combobox"
            aria-label="Search annotations"
            aria-expanded
            aria-controls={listId}
            aria-activedescendant={current && optionId(listId, at)}
            placeholder="Words, speaker or article"
            data-takes-focus
            value={typed}
            onChange={(event) => search(event.target.value)}
            onKeyDown={press}
          />
        </div>
        {subject !== null && (
          <CandidateList
            id={listId}
            found={found}
            at={at}
            subject={subject}
            related={related}
            onPoint={move}
            onChoose={relate}
          />
        )}
        <p className="relate-problem" role="alert">
          {problem}
        </p>
        <footer className="relate-foot">
          <p className="relate-count" role="status">
            {sayCount(typed, found.count, found.of)}
            {found.isReading && ' Still reading…'}
          </p>
          <button type="button" className="button" onClick={() => onPick(chosen)}>
            <MousePointerClick size={16} aria-hidden />
            Pick in the text
          </button>
          <button
            type="button"
            className="button button-primary"
            disabled={current === undefined}
            onClick={() => relate(current)}
          >
            Relate
          </button>
        </footer>
      </div>
    </Dialog>
  )
}

function titleOf(subject: Annotation | null): string {
  return subject === null ? 'Relate to:' : `Relate “${shortened(subject.quote.exact)}” to:`
}

function sayCount(typed: string, count: number, of: number): string {
  if (of === 0) return 'There is no other annotation yet.'
  if (count === 0) return 'No annotation has these words.'
  const all = of === 1 ? '1 annotation' : `${counts.format(of)} annotations`
  return typed.trim() === '' ? `${all}.` : `${counts.format(count)} of ${all}.`
}
