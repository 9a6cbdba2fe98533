import { useMemo } from 'react'
import { tags } from '../../shared/model/tag.ts'
import type { Counts } from '../../shared/overview/counts.ts'
import { ranked } from '../../shared/overview/ranked.ts'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'
import type { Counted } from './counted.ts'
import { CountRow } from './count-row.tsx'
import { NameCounts } from './name-counts.tsx'
import type { NamedCount } from './name-counts.tsx'

interface CountListsProps {
  readonly counts: Counts
  /** Shows the annotations that are counted; without it the counts only tell. */
  readonly onShow?: ((counted: Counted) => void) | undefined
}

/** How often each tag, speaker, annotator and label is there. */
export function CountLists({ counts, onShow }: CountListsProps) {
  const speakers = useMemo(() => byFrequency(counts.speakers), [counts])
  const labels = useMemo(() => byFrequency(counts.labels), [counts])
  const annotators = useMemo(() => {
    const named = [...counts.annotators].map(([key, { name, count }]) => ({
      key,
      name: name === '' ? 'Unnamed annotator' : name,
      count,
    }))
    return ranked(named, compareNames)
  }, [counts])
  const most = Math.max(...counts.tags.values(), 0)
  return (
    <>
      <section className="counts">
        <h3>Tags</h3>
        <ul aria-label="Tags">
          {[...tags, null].map((tag) => (
            <CountRow
              key={tag}
              count={counts.tags.get(tag) ?? 0}
              most={most}
              tag={tag ?? 'untagged'}
              onShow={onShow && (() => onShow({ by: 'tag', tag }))}
            >
              <TagIcon tag={tag} size={14} />
              {tagName(tag)}
            </CountRow>
          ))}
        </ul>
      </section>
      <NameCounts
        title="Speakers"
        none="No annotation says yet who speaks."
        counts={speakers}
        onShow={onShow && (({ key }) => onShow({ by: 'speaker', speaker: key }))}
      />
      <NameCounts
        title="Annotators"
        none="Nobody has annotated here yet."
        counts={annotators}
        onShow={onShow && (({ key }) => onShow({ by: 'annotator', id: key }))}
      />
      <NameCounts
        title="Labels"
        none="No annotation has a label yet."
        counts={labels}
        onShow={onShow && (({ key }) => onShow({ by: 'label', label: key }))}
      />
    </>
  )
}

const { compare: compareNames } = new Intl.Collator()

function byFrequency(counts: ReadonlyMap<string, number>): readonly NamedCount[] {
  return ranked(
    [...counts].map(([name, count]) => ({ key: name, name, count })),
    compareNames,
  )
}
