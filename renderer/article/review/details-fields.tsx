import type { EditableDetails } from '../../../shared/history/plan-articles.ts'
import { localTime, utcTime } from '../../ui/captured-time.ts'

/** What is known about an article, as it is typed. */
export type TypedDetails = Omit<EditableDetails, 'leftOut' | 'supersedes'>

interface DetailsFieldsProps {
  readonly details: TypedDetails
  readonly onChange: (details: TypedDetails) => void
}

interface Field {
  readonly name: Exclude<keyof TypedDetails, 'captured'>
  readonly label: string
  readonly hint?: string
}

const before: readonly Field[] = [
  { name: 'title', label: 'Title' },
  { name: 'byline', label: 'Written by' },
  { name: 'publisher', label: 'Publisher' },
  { name: 'url', label: 'Address', hint: 'https://…' },
  { name: 'published', label: 'Published', hint: '2026-03-14, or as it is printed' },
]

const after: readonly Field[] = [{ name: 'language', label: 'Language', hint: 'en, uk, ar …' }]

/** Fields for what is known about an article. */
export function DetailsFields({ details, onChange }: DetailsFieldsProps) {
  const textField = ({ name, label, hint }: Field) => (
    <label key={name} className={`details-field details-${name}`}>
      <span>{label}</span>
      <input
        type="text"
        className="field-input"
        dir="auto"
        placeholder={hint}
        required={name === 'title'}
        value={details[name]}
        onChange={({ target }) => onChange({ ...details, [name]: target.value })}
      />
    </label>
  )
  return (
    <div className="details">
      {before.map(textField)}
      <label className="details-field">
        <span>Captured</span>
        <input
          type="datetime-local"
          className="field-input"
          max="9999-12-31T23:59"
          value={localTime(details.captured)}
          onChange={({ target }) => onChange({ ...details, captured: utcTime(target.value) })}
        />
      </label>
      {after.map(textField)}
    </div>
  )
}

/** The details without white space at their ends. */
export function trimmedDetails(details: TypedDetails): TypedDetails {
  const { title, byline, publisher, url, published, captured, language } = details
  return {
    title: title.trim(),
    byline: byline.trim(),
    publisher: publisher.trim(),
    url: url.trim(),
    published: published.trim(),
    captured,
    language: language.trim(),
  }
}
