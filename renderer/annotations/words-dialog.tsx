import { useMemo, useRef, useState } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { WordRename } from '../../shared/history/plan-rename-word.ts'
import { suggestWords } from '../../shared/words/suggest-words.ts'
import { byLetter } from '../../shared/words/used-words.ts'
import type { UsedWord } from '../../shared/words/used-words.ts'
import { useUsedWords } from '../storage/hooks.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notices } from '../ui/notices.tsx'
import { WorkBar } from '../ui/work-bar.tsx'
import { WordRow } from './word-row.tsx'
import './words.css'

interface WordsDialogProps {
  readonly onRename: (rename: WordRename) => void
  readonly onClose: () => void
}

type Kind = WordRename['kind']

const kinds = ['speaker', 'label'] as const
const members = { speaker: 'speakers', label: 'labels' } as const
const names = { speaker: 'Speakers', label: 'Labels' } as const
const counts = new Intl.NumberFormat()

/** Every speaker and label of the library, to be renamed or merged wherever it is used. */
export function WordsDialog({ onRename, onClose }: WordsDialogProps) {
  const [kind, setKind] = useState<Kind>('speaker')
  const [typed, setTyped] = useState('')
  const [byUse, setByUse] = useState(false)
  const words = useUsedWords(true)
  const used = words?.[members[kind]] ?? none
  const found = useMemo(() => {
    const meant = typed.trim() === '' ? used : suggestWords(used, { typed, limit: used.length })
    return byUse ? meant : meant.toSorted((a, b) => byLetter(a.word, b.word))
  }, [used, typed, byUse])
  return (
    <Dialog title="Speakers and labels" size="sheet" onClose={onClose}>
      <div className="words-tools">
        <div className="words-kinds" role="group" aria-label="What to list">
          {kinds.map((each) => (
            <button
              key={each}
              type="button"
              className="words-kind"
              aria-pressed={each === kind}
              onClick={() => setKind(each)}
            >
              {names[each]}
              {words !== null && (
                <span className="pane-count">{counts.format(words[members[each]].length)}</span>
              )}
            </button>
          ))}
        </div>
        <input
          type="search"
          className="field-input"
          aria-label={`Search ${names[kind].toLowerCase()}`}
          placeholder="Search"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <select
          className="order-select"
          aria-label="Order"
          value={byUse ? 'use' : 'letter'}
          onChange={({ target }) => setByUse(target.value === 'use')}
        >
          <option value="letter">By letter</option>
          <option value="use">Most used first</option>
        </select>
      </div>
      {/* Those of the window lie behind the dialog. */}
      <WorkBar />
      {words === null ? (
        <p className="words-none">Looking through the library…</p>
      ) : found.length === 0 ? (
        <p className="words-none">{reasonFor(kind, used.length)}</p>
      ) : (
        <WordList key={kind} kind={kind} found={found} used={used} onRename={onRename} />
      )}
      <Notices />
    </Dialog>
  )
}

const none: readonly UsedWord[] = []

function reasonFor(kind: Kind, used: number): string {
  if (used > 0) return 'None has these letters. Try others.'
  return kind === 'speaker'
    ? 'No annotation has a speaker yet. Open a card and write who says it.'
    : 'No annotation has a label yet. Open a card and add one.'
}

interface WordListProps {
  readonly kind: Kind
  readonly found: readonly UsedWord[]
  /** All of this kind. */
  readonly used: readonly UsedWord[]
  readonly onRename: (rename: WordRename) => void
}

function WordList({ kind, found, used, onRename }: WordListProps) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const [edited, setEdited] = useState<string | null>(null)
  const countOf = useMemo(() => new Map(used.map(({ word, count }) => [word, count])), [used])
  const virtualizer = useVirtualizer({
    count: found.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => 36,
    getItemKey: (index) => found[index]?.word ?? index,
    overscan: 8,
    initialRect: { width: 600, height: 600 },
  })
  return (
    <div className="words-scroller" ref={scrollerRef}>
      <ol
        className="words-list"
        aria-label={names[kind]}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const each = found[index]
          if (each === undefined) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={found.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <WordRow
                used={each}
                isEdited={each.word === edited}
                countOf={(word) => countOf.get(word) ?? 0}
                onEdit={(isEdited) => setEdited(isEdited ? each.word : null)}
                onRename={(to) => {
                  setEdited(null)
                  onRename({ kind, from: each.word, to })
                }}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
