import { useMemo } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import { tags } from '../../shared/model/tag.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { setFilter, useFilter } from '../state/filter.ts'
import { TagIcon } from '../ui/tag-icon.tsx'

const names: Readonly<Record<Tag | 'untagged', string>> = {
  claim: 'Claims',
  denial: 'Denials',
  evidence: 'Evidence',
  threat: 'Threats',
  untagged: 'Untagged',
}

const choices: readonly (Tag | null)[] = [...tags, null]
const counts = new Intl.NumberFormat()

/** Which tags are shown; none chosen stands for all. */
export function TagToggles({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const chosen = useFilter((filter) => filter.tags)
  const counted = useMemo(
    () =>
      new Map(choices.map((tag) => [tag, annotations.filter((each) => each.tag === tag).length])),
    [annotations],
  )
  return (
    <div className="tag-toggles" role="group" aria-label="Show only">
      {choices.map((tag) => (
        <button
          key={tag ?? 'untagged'}
          type="button"
          className="tag-toggle"
          aria-label={names[tag ?? 'untagged']}
          aria-pressed={chosen.includes(tag)}
          title={`${names[tag ?? 'untagged']} (${counts.format(counted.get(tag) ?? 0)})`}
          onClick={() =>
            setFilter({
              tags: chosen.includes(tag) ? chosen.filter((each) => each !== tag) : [...chosen, tag],
            })
          }
        >
          <TagIcon tag={tag} />
        </button>
      ))}
    </div>
  )
}
