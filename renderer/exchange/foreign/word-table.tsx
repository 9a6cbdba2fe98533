import { useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { TagChoice, TagRow } from '../../../shared/foreign/tag-table.ts'
import { isTag, tags } from '../../../shared/model/tag.ts'
import { tagName, TagIcon } from '../../ui/tag-icon.tsx'

interface WordTableProps {
  readonly rows: readonly TagRow[]
  readonly table: ReadonlyMap<string, TagChoice>
  readonly onChoose: (word: string, choice: TagChoice) => void
}

const rowHeight = 36

/** What becomes of each word that the file tags with. */
export function WordTable({ rows, table, onChoose }: WordTableProps) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    initialRect: { width: 600, height: 200 },
  })
  return (
    <section className="foreign-part" aria-label="Tags">
      <h3>
        Tags of the file <span className="pane-count">{rows.length}</span>
      </h3>
      <p className="foreign-hint">
        A word that means one of the four tags becomes that tag, any other a label.
      </p>
      <div className="foreign-words" ref={scrollerRef}>
        <ul style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            const choice = table.get(row.word) ?? row.choice
            return (
              <li
                key={key}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <span className="foreign-word" title={row.word}>
                  {row.word} <span className="pane-count">{row.count}</span>
                </span>
                {choice.kind === 'tag' && <TagIcon tag={choice.tag} />}
                <select
                  className="foreign-select"
                  aria-label={`“${row.word}” becomes`}
                  value={choice.kind === 'tag' ? choice.tag : choice.kind}
                  onChange={({ target }) => onChoose(row.word, choiceOf(row.word, target.value))}
                >
                  {tags.map((tag) => (
                    <option key={tag} value={tag}>
                      {tagName(tag)}
                    </option>
                  ))}
                  <option value="label">Label</option>
                  <option value="leave-out">Leave out</option>
                </select>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

function choiceOf(word: string, value: string): TagChoice {
  if (isTag(value)) return { kind: 'tag', tag: value }
  return value === 'label' ? { kind: 'label', label: word } : { kind: 'leave-out' }
}
