import type { GuidanceFields } from '../../shared/model/guidance.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { useCodebook } from '../storage/hooks.tsx'
import { CodebookSection } from './codebook-section.tsx'
import './codebook.css'

interface CodebookPanelProps {
  readonly onEdit: (tag: Tag, fields: Partial<GuidanceFields>) => void
  /** Goes back to the standard guidance. */
  readonly onRestore: (tag: Tag) => void
}

/** What each of the four tags means here, and what it does not: to read while marking, and to edit. */
export function CodebookPanel({ onEdit, onRestore }: CodebookPanelProps) {
  const codebook = useCodebook()
  if (codebook === undefined) return null
  return (
    <div className="codebook" tabIndex={0} role="group" aria-label="Codebook">
      <p className="codebook-lead">
        What your team marks as what. It goes with every file that you export.
      </p>
      {codebook.map((entry) => (
        <CodebookSection
          key={entry.tag}
          entry={entry}
          onEdit={(fields) => onEdit(entry.tag, fields)}
          onRestore={() => onRestore(entry.tag)}
        />
      ))}
    </div>
  )
}
