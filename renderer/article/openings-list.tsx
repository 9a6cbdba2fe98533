import { useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Check, CircleSlash, FileText, LoaderCircle, TriangleAlert } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useOpenings } from '../state/openings.ts'
import type { Opening } from '../state/openings.ts'
import './openings-list.css'

interface OpeningsListProps {
  readonly onOpen: (id: string) => void
  readonly onReview: (id: string) => void
  readonly onClose: () => void
}

const rowHeight = 56

/** Files that are opened together: how far it is, what became of each, and the way to look each over. */
export function OpeningsList({ onOpen, onReview, onClose }: OpeningsListProps) {
  const { list, stop } = useOpenings()
  const scrollerRef = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: list.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  })
  const done = list.filter(({ state }) => state !== 'waiting' && state !== 'reading').length
  return (
    <section className="openings" aria-label="Opened files">
      <header className="openings-header">
        <div className="openings-heading">
          <h1>{stop === null ? summary(list) : `Reading ${list.length} files`}</h1>
          {stop === null ? (
            <button type="button" className="button button-primary" onClick={onClose}>
              Done
            </button>
          ) : (
            <button type="button" className="button" onClick={stop}>
              Stop
            </button>
          )}
        </div>
        {stop !== null && <progress value={done} max={list.length} aria-label="Files read" />}
        <p role="status">
          {stop === null
            ? 'Look over what was found in each, now or later: title, date, and what is left out.'
            : `${done} of ${list.length} read. You can go on working; the list stays.`}
        </p>
      </header>
      <div className="openings-scroller" ref={scrollerRef} tabIndex={0} aria-label="Files">
        <ol style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const opening = list[index]
            return (
              <li
                key={index}
                aria-setsize={list.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              >
                {opening && <Row opening={opening} onOpen={onOpen} onReview={onReview} />}
              </li>
            )
          })}
        </ol>
      </div>
    </section>
  )
}

interface RowProps extends Omit<OpeningsListProps, 'onClose'> {
  readonly opening: Opening
}

function Row({ opening, onOpen, onReview }: RowProps) {
  const { name, state, article, newerOf, problem } = opening
  const { icon: Icon, words } = looks[state]
  const newer = newerOf === undefined ? '' : ` · looks like a newer version of “${newerOf}”`
  const detail = problem ?? (article === undefined ? words : `${words} · ${name}${newer}`)
  return (
    <div className={`openings-row openings-${newerOf === undefined ? state : 'newer'}`}>
      <Icon size={16} aria-hidden />
      <div className="openings-what">
        <span className="openings-title" dir="auto" title={article?.title ?? name}>
          {article?.title ?? name}
        </span>
        <span className="openings-detail" title={detail}>
          {detail}
        </span>
      </div>
      {article !== undefined && (
        <span className="openings-actions">
          <button type="button" className="button" onClick={() => onReview(article.id)}>
            Review<span className="visually-hidden"> “{article.title}”</span>
          </button>
          <button type="button" className="button button-quiet" onClick={() => onOpen(article.id)}>
            Open<span className="visually-hidden"> “{article.title}”</span>
          </button>
        </span>
      )}
    </div>
  )
}

const looks: Readonly<Record<Opening['state'], { icon: LucideIcon; words: string }>> = {
  waiting: { icon: FileText, words: 'Waiting' },
  reading: { icon: LoaderCircle, words: 'Reading' },
  added: { icon: Check, words: 'Added' },
  present: { icon: Check, words: 'In the library already' },
  unreadable: { icon: TriangleAlert, words: 'Could not be read' },
  stopped: { icon: CircleSlash, words: 'Not read: stopped' },
}

function summary(list: readonly Opening[]): string {
  const count = (state: Opening['state']) => list.filter((each) => each.state === state).length
  const parts = [
    [count('added'), 'added'],
    [count('present'), 'in the library already'],
    [count('unreadable'), 'could not be read'],
    [count('stopped'), 'not read'],
  ] as const
  const said = parts.filter(([number]) => number > 0)
  return said
    .map(([number, words], at) => (at === 0 ? files(number) : `${number}`) + ` ${words}`)
    .join(', ')
}

function files(number: number): string {
  return number === 1 ? '1 file' : `${number} files`
}
