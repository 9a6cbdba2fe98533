import { useState } from 'react'
import type { EditableDetails } from '../../shared/history/plan-articles.ts'
import type { Article } from '../../shared/model/article.ts'
import { Dialog } from '../ui/dialog.tsx'
import './details-dialog.css'

type Typed = Omit<EditableDetails, 'leftOut'>

interface DetailsDialogProps {
  readonly article: Article
  /** Hears of what was changed, white space at the ends taken away. */
  readonly onSave: (details: Partial<Typed>) => void
  readonly onClose: () => void
}

interface Field {
  readonly name: keyof Typed
  readonly label: string
  readonly hint?: string
}

const fields: readonly Field[] = [
  { name: 'title', label: 'Title' },
  { name: 'byline', label: 'Written by' },
  { name: 'publisher', label: 'Publisher' },
  { name: 'url', label: 'Address', hint: 'https://…' },
  { name: 'published', label: 'Published', hint: '2026-03-14, or as it is printed' },
  { name: 'language', label: 'Language', hint: 'en, uk, ar …' },
]

/** What is known about an article, to be put right. All of it is saved as one step. */
export function DetailsDialog({ article, onSave, onClose }: DetailsDialogProps) {
  const [typed, setTyped] = useState<Partial<Typed>>({})
  const title = typed.title ?? article.title
  const facts = [
    article.fileName === '' ? 'Pasted' : `From “${article.fileName}”`,
    `captured ${new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(new Date(article.captured))}`,
  ]
  return (
    <Dialog title="Article details" onClose={onClose}>
      <form
        className="details"
        onSubmit={(event) => {
          event.preventDefault()
          onSave(trimmed(typed))
        }}
      >
        {fields.map(({ name, label, hint }) => (
          <label key={name} className="details-field">
            <span>{label}</span>
            <input
              type="text"
              className="field-input"
              dir="auto"
              placeholder={hint}
              required={name === 'title'}
              value={typed[name] ?? article[name]}
              onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
            />
          </label>
        ))}
        <p className="details-facts">{facts.join(', ')}.</p>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button-primary" disabled={title.trim() === ''}>
            Save details
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function trimmed(typed: Partial<Typed>): Partial<Typed> {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()]))
}
