import { useState } from 'react'
import { X } from 'lucide-react'
import { changeGroup, changeGroups, groupTitles } from '../../../shared/carry/changes-report.ts'
import type { ChangeGroup } from '../../../shared/carry/changes-report.ts'
import type { CarryItem } from '../../../shared/carry/carry-item.ts'
import type { Article } from '../../../shared/model/article.ts'
import type { Captures } from '../../storage/carry.ts'
import { capturedTime } from '../../ui/captured-time.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { ChangeActions } from './change-row.tsx'
import { ChangesList } from './changes-list.tsx'
import './changes.css'

interface ChangesViewProps extends ChangeActions {
  readonly captures: Captures
  /** Null until the two texts are compared. */
  readonly items: readonly CarryItem[] | null
  /** Carries over all whose words are the same, and that a person has decided nothing about. */
  readonly onCarrySure: () => void
  readonly onExport: (format: 'markdown' | 'html') => void
  readonly onClose: () => void
}

/** What became of the annotated passages of an older capture, old and new side by side. */
export function ChangesView({
  captures,
  items,
  onCarrySure,
  onExport,
  onClose,
  ...actions
}: ChangesViewProps) {
  const { older, newer, newerText } = captures
  const [chosen, setChosen] = useState<ChangeGroup | null>(null)
  const groups = grouped(items ?? [])
  const sure = items?.filter(({ state }) => state === 'sure').length ?? 0
  const first = changeGroups.find((group) => groups.has(group)) ?? 'same'
  // A group that was just emptied gives way to the next one.
  const group = chosen !== null && groups.has(chosen) ? chosen : first
  return (
    <section className="changes" aria-label="What changed since I annotated">
      <header className="changes-header">
        <div className="changes-heading">
          <h1>What changed since I annotated</h1>
          <IconButton icon={X} label="Close" onClick={onClose} />
        </div>
        <p dir="auto">
          “{newer.title}”: captured {when(older)}, again {when(newer)}.
        </p>
        <div className="changes-bar">
          <div role="group" aria-label="Show" className="changes-groups">
            {changeGroups.map((each) => (
              <button
                key={each}
                type="button"
                className="changes-group"
                aria-pressed={items !== null && each === group}
                disabled={!groups.has(each)}
                onClick={() => setChosen(each)}
              >
                {groupTitles[each]} {items !== null && <span>{groups.get(each)?.length ?? 0}</span>}
              </button>
            ))}
          </div>
          <div className="changes-export">
            {(['markdown', 'html'] as const).map((format) => (
              <button
                key={format}
                type="button"
                className="button"
                disabled={items === null}
                onClick={() => onExport(format)}
              >
                Export as {format === 'html' ? 'HTML' : 'Markdown'}…
              </button>
            ))}
          </div>
        </div>
        {sure > 0 && (
          <p className="changes-sure">
            {sure === 1
              ? '1 annotation on unchanged words is not carried over yet.'
              : `${sure} annotations on unchanged words are not carried over yet.`}
            <button type="button" className="link-button" onClick={onCarrySure}>
              {sure === 1 ? 'Carry it over' : 'Carry them over'}
            </button>
          </p>
        )}
      </header>
      {items === null && (
        <p className="changes-note" role="status">
          Comparing the two versions…
        </p>
      )}
      {items?.length === 0 && (
        <p className="changes-note">
          The older version has no annotations, so there is nothing to compare.
        </p>
      )}
      {items !== null && items.length > 0 && (
        <ChangesList
          key={group}
          items={groups.get(group) ?? []}
          newerText={newerText}
          {...actions}
        />
      )}
    </section>
  )
}

function when({ captured }: Article): string {
  const time = capturedTime(captured, { dateStyle: 'medium', timeStyle: 'short' })
  return time ?? 'at a time not known'
}

function grouped(items: readonly CarryItem[]): ReadonlyMap<ChangeGroup, readonly CarryItem[]> {
  const groups = new Map<ChangeGroup, CarryItem[]>()
  for (const item of items) {
    const group = changeGroup(item)
    groups.set(group, [...(groups.get(group) ?? []), item])
  }
  return groups
}
