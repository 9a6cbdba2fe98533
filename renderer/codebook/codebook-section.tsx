import { useId, useState } from 'react'
import { Check, Pencil } from 'lucide-react'
import type { CodebookEntry } from '../../shared/codebook/codebook.ts'
import type { GuidanceFields } from '../../shared/model/guidance.ts'
import { CommitField } from '../ui/commit-field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'

interface CodebookSectionProps {
  readonly entry: CodebookEntry
  readonly onEdit: (fields: Partial<GuidanceFields>) => void
  readonly onRestore: () => void
}

/** The guidance on one tag, read or edited in place. */
export function CodebookSection({ entry, onEdit, onRestore }: CodebookSectionProps) {
  const [isEdited, setEdited] = useState(false)
  const titleId = useId()
  const { tag, isOwn } = entry
  const name = tagName(tag)
  return (
    <section className="codebook-section" aria-labelledby={titleId}>
      <header>
        <h3 id={titleId} className={`tag-${tag}`}>
          <TagIcon tag={tag} size={16} />
          {name}
        </h3>
        <IconButton
          icon={isEdited ? Check : Pencil}
          label={isEdited ? `Finish editing ${name}` : `Edit ${name}`}
          onClick={() => setEdited(!isEdited)}
        />
      </header>
      {isEdited ? <Fields entry={entry} onEdit={onEdit} /> : <Reading entry={entry} />}
      {isOwn && (
        <p className="codebook-own">
          Your team’s own wording.{' '}
          <button type="button" className="link-button" onClick={onRestore}>
            Use the standard one
          </button>
        </p>
      )}
    </section>
  )
}

function Reading({ entry }: Pick<CodebookSectionProps, 'entry'>) {
  const { tag, definition, examples, counterExamples } = entry
  return (
    <>
      <p className="codebook-definition">{definition}</p>
      <Examples title={`Is a ${tag}`.replace('a evidence', 'evidence')} list={examples} />
      <Examples title={`Is no ${tag}`} list={counterExamples} />
    </>
  )
}

function Examples({ title, list }: { readonly title: string; readonly list: readonly string[] }) {
  if (list.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {list.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  )
}

function Fields({ entry, onEdit }: Pick<CodebookSectionProps, 'entry' | 'onEdit'>) {
  const { definition, examples, counterExamples } = entry
  return (
    <div className="codebook-fields">
      <CommitField
        multiline
        label="Definition"
        value={definition}
        onCommit={(typed) => onEdit({ definition: typed.trim() })}
      />
      <CommitField
        multiline
        label="Examples, one a line"
        value={examples.join('\n')}
        onCommit={(typed) => onEdit({ examples: linesOf(typed) })}
      />
      <CommitField
        multiline
        label="Counter-examples, one a line"
        value={counterExamples.join('\n')}
        onCommit={(typed) => onEdit({ counterExamples: linesOf(typed) })}
      />
    </div>
  )
}

/** Each line once, without empty ones. */
function linesOf(typed: string): readonly string[] {
  const lines = typed.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}
