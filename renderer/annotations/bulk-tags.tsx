import { tags } from '../../shared/model/tag.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'

const choices: readonly (Tag | null)[] = [...tags, null]

/** The tag that the chosen annotations get. */
export function BulkTags({ onPick }: { readonly onPick: (tag: Tag | null) => void }) {
  return (
    <div className="bulk-tags">
      {choices.map((tag) => (
        <button key={tag ?? 'untagged'} type="button" onClick={() => onPick(tag)}>
          <TagIcon tag={tag} />
          {tagName(tag)}
        </button>
      ))}
    </div>
  )
}
