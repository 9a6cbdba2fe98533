import type { Article } from '../../../shared/model/article.ts'
import { capturedTime } from '../../ui/captured-time.ts'
import './changes.css'

interface CaptureBarProps {
  /** The capture that the open article replaces; null where it replaces none. */
  readonly older: Article | null
  /** The capture that replaces the open article; null where none does. */
  readonly newer: Article | null
  readonly onOpen: (id: string) => void
  readonly onChanges: (newerId: string) => void
  readonly openId: string
}

/** Says of an open article that another version of it is in the library. */
export function CaptureBar({ older, newer, openId, onOpen, onChanges }: CaptureBarProps) {
  if (older === null && newer === null) return null
  return (
    <div className="capture-bar">
      {newer !== null && (
        <p>
          There is a newer version of this article, captured {date(newer)}.
          <button type="button" className="link-button" onClick={() => onOpen(newer.id)}>
            Open it
          </button>
          <button type="button" className="link-button" onClick={() => onChanges(newer.id)}>
            What changed since I annotated
          </button>
        </p>
      )}
      {older !== null && (
        <p>
          This replaces the version captured {date(older)}.
          <button type="button" className="link-button" onClick={() => onOpen(older.id)}>
            Open that one
          </button>
          <button type="button" className="link-button" onClick={() => onChanges(openId)}>
            What changed since I annotated
          </button>
        </p>
      )}
    </div>
  )
}

function date({ captured }: Article): string {
  return capturedTime(captured, { dateStyle: 'medium' }) ?? 'at a time not known'
}
