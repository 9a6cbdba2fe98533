import { tags } from '../../shared/model/tag.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'

interface TagPickerProps {
  readonly tag: Tag | null
  readonly onPick: (tag: Tag | null) => void
}

const choices: readonly (Tag | null)[] = [...tags, null]

/** The tag of the selected annotation, and the others to change it to. */
export function TagPicker({ tag, onPick }: TagPickerProps) {
  return (
    <div className="tag-picker" role="group" aria-label="Tag">
      {choices.map((choice) => (
        <button
          key={choice ?? 'untagged'}
          type="button"
          className="tag-picker-choice"
          aria-label={tagName(choice)}
          aria-pressed={choice === tag}
          title={tagName(choice)}
          onClick={() => onPick(choice)}
        >
          <TagIcon tag={choice} />
          {choice === tag && <span aria-hidden>{tagName(choice)}</span>}
        </button>
      ))}
    </div>
  )
}
