import { Dialog } from '../../ui/dialog.tsx'
import { commandGroups } from './command.ts'
import type { Command } from './command.ts'
import { isMac } from './is-mac.ts'
import { shownKeys } from '../../ui/keys.ts'
import './commands.css'

interface ShortcutsProps {
  readonly table: readonly Command[]
  readonly onClose: () => void
}

/** Every key of the window, by group. */
export function Shortcuts({ table, onClose }: ShortcutsProps) {
  const withKeys = table.filter(({ keys }) => keys.length > 0)
  return (
    <Dialog title="Keys" size="sheet" onClose={onClose}>
      {/* Scrolled by key as well. */}
      <div className="shortcuts" tabIndex={0} role="group" aria-label="Keys">
        <div className="shortcuts-columns">
          {commandGroups.map((group) => (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <dl>
                {withKeys
                  .filter((command) => command.group === group)
                  .map(({ label, keys }) => (
                    <div key={label}>
                      <dt>{label}</dt>
                      <dd>
                        {keys.map((each) => (
                          <kbd key={each}>{shownKeys(each, isMac())}</kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
