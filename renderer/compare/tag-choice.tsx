import { Tag as TagSign } from 'lucide-react'
import { tags } from '../../shared/model/tag.ts'
import { setCompared, useCompare } from '../state/compare.ts'
import { Popover } from '../ui/popover.tsx'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'

const all = [...tags, null]

/** Which tags are compared; none chosen stands for all. */
export function TagChoice() {
  const chosen = useCompare((view) => view.tags)
  return (
    <Popover
      className="button button-quiet"
      title="Which tags to compare"
      content={() => (
        <div className="compare-tags">
          {all.map((tag) => (
            <label key={tag ?? 'untagged'}>
              <input
                type="checkbox"
                checked={chosen.includes(tag)}
                onChange={({ target }) =>
                  setCompared({
                    tags: all.filter((each) =>
                      each === tag ? target.checked : chosen.includes(each),
                    ),
                  })
                }
              />
              <TagIcon tag={tag} size={14} /> {tagName(tag)}
            </label>
          ))}
        </div>
      )}
    >
      <TagSign size={16} aria-hidden />{' '}
      {chosen.length === 0 ? 'All tags' : `${chosen.length} of ${all.length} tags`}
    </Popover>
  )
}
