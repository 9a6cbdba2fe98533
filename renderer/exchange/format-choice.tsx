import { useId } from 'react'
import type { ExportFormat, ExportKind } from './export-format.ts'

interface FormatChoiceProps {
  readonly format: ExportFormat
  readonly onChange: (format: ExportFormat) => void
}

interface Row {
  readonly kind: ExportKind
  readonly name: string
  readonly purpose: string
}

const rows: readonly Row[] = [
  {
    kind: 'claimbench',
    name: 'Claimbench file',
    purpose: 'Texts, annotations and relations, with who made them. For colleagues, and to keep.',
  },
  {
    kind: 'confidential',
    name: 'Confidential Claimbench file',
    purpose: 'Places and tags without texts, quotations and names. For people with the articles.',
  },
  {
    kind: 'w3c',
    name: 'W3C Web Annotations',
    purpose: 'Annotations and relations in the words of the standard. For other annotation tools.',
  },
  {
    kind: 'csv',
    name: 'Table (CSV)',
    purpose: 'One row an annotation. For spreadsheets and statistics.',
  },
]

/** What kind of file is written, each with what it is for. */
export function FormatChoice({ format, onChange }: FormatChoiceProps) {
  const id = useId()
  return (
    <fieldset className="export-part">
      <legend>As</legend>
      {rows.map(({ kind, name, purpose }) => (
        <div key={kind} className="export-format">
          <label className="export-choice">
            <input
              type="radio"
              name="format"
              checked={format.kind === kind}
              aria-describedby={`${id}-${kind}`}
              onChange={() => onChange(formatOf(kind))}
            />
            <span>{name}</span>
          </label>
          <p id={`${id}-${kind}`} className="export-purpose">
            {purpose}
          </p>
          {kind === 'confidential' && format.kind === 'confidential' && (
            <Kept format={format} onChange={onChange} />
          )}
        </div>
      ))}
    </fieldset>
  )
}

/** Labels are how passages are coded; speakers and notes are more often names and thoughts. */
function formatOf(kind: ExportKind): ExportFormat {
  return kind === 'confidential' ? { kind, labels: true, speakers: false, notes: false } : { kind }
}

interface KeptProps {
  readonly format: Extract<ExportFormat, { kind: 'confidential' }>
  readonly onChange: (format: ExportFormat) => void
}

function Kept({ format, onChange }: KeptProps) {
  const parts = [
    ['labels', 'Labels'],
    ['speakers', 'Speakers'],
    ['notes', 'Notes'],
  ] as const
  return (
    <div className="export-kept" role="group" aria-label="Keep in the confidential file">
      <span aria-hidden="true">Keep</span>
      {parts.map(([part, name]) => (
        <label key={part} className="export-choice">
          <input
            type="checkbox"
            checked={format[part]}
            onChange={() => onChange({ ...format, [part]: !format[part] })}
          />
          <span>{name}</span>
        </label>
      ))}
    </div>
  )
}
