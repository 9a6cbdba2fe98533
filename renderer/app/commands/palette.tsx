import { useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { foldForSearch } from '../../../shared/text/fold-for-search.ts'
import { useSession } from '../../state/session.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { isPossible } from './command.ts'
import type { Command } from './command.ts'
import { isMac } from './is-mac.ts'
import { shownKeys } from '../../ui/keys.ts'
import './commands.css'

interface PaletteProps {
  readonly table: readonly Command[]
  readonly onClose: () => void
}

/** Every command that does something now, found by a few letters of its name and run by Enter. */
export function Palette({ table, onClose }: PaletteProps) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const listRef = useRef<HTMLUListElement>(null)
  const listId = useId()
  const session = useSession()
  const found = useMemo(
    () =>
      table.filter(
        (command) =>
          command.onlyByKey !== true && isPossible(command, session) && isMeant(command, typed),
      ),
    [table, session, typed],
  )
  const current = found[at]

  function run(command: Command): void {
    onClose()
    command.run()
  }
  function move(to: number): void {
    const next = (to + found.length) % Math.max(found.length, 1)
    setAt(next)
    listRef.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  function press(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') move(at + 1)
    else if (event.key === 'ArrowUp') move(at - 1)
    else if (event.key === 'Enter' && current !== undefined) run(current)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title="Commands" onClose={onClose}>
      <div className="palette">
        <input
          className="field-input"
          role="combobox"
          aria-label="Command"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={current && optionId(listId, at)}
          placeholder="What would you like to do?"
          data-takes-focus
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={press}
        />
        <ul id={listId} ref={listRef} className="palette-list" role="listbox" aria-label="Commands">
          {found.map((command, index) => (
            <li
              key={command.label}
              id={optionId(listId, index)}
              role="option"
              aria-selected={index === at}
              onPointerMove={() => setAt(index)}
              onClick={() => run(command)}
            >
              <span>{command.label}</span>
              {command.keys[0] !== undefined && <kbd>{shownKeys(command.keys[0], isMac())}</kbd>}
            </li>
          ))}
        </ul>
        {found.length === 0 && (
          <p className="palette-none">No command has these letters. Try another word.</p>
        )}
      </div>
    </Dialog>
  )
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

/** Whether each word that was typed stands in the command's name or group. */
function isMeant({ label, group }: Command, typed: string): boolean {
  const name = foldForSearch(`${label} ${group}`)
  return foldForSearch(typed)
    .split(/\s+/)
    .every((word) => name.includes(word))
}
