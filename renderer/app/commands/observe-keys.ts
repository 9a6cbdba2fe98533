import { useSession } from '../../state/session.ts'
import { isOverlaid } from '../../ui/is-overlaid.ts'
import { isTypedIn } from '../../ui/is-typed-in.ts'
import { isPossible } from './command.ts'
import type { Command } from './command.ts'
import { matchesKeys } from '../../ui/keys.ts'

/** Runs commands by key; gives the function that stops it. */
export function observeKeys(table: readonly Command[]): () => void {
  const abort = new AbortController()
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = commandFor(event, table)
      if (command === null) return
      event.preventDefault()
      command.run()
    },
    { signal: abort.signal },
  )
  return () => abort.abort()
}

/**
 * Whether an arrow key belongs to what has the focus, a list or a row of choices, and not to the
 * article or the map, which have it when nothing else does.
 */
function arrowBelongsElsewhere({ key, target }: KeyboardEvent): boolean {
  if (!key.startsWith('Arrow') || !(target instanceof Element)) return false
  return target !== document.body && target.closest('.reader, .map-stage') === null
}

/** The command of a key; null when the key is none, or belongs to the field that has the focus. */
function commandFor(event: KeyboardEvent, table: readonly Command[]): Command | null {
  // Escape is left to what stands over the page, which closes by it.
  if (isOverlaid()) return null
  const typing = isTypedIn(event.target)
  const session = useSession.getState()
  // The same key does one thing in the article and another on the map.
  const command = table.find(
    (each) => each.keys.some((keys) => matchesKeys(event, keys)) && isPossible(each, session),
  )
  if (command?.whileTyping === true) return command
  return command === undefined || typing || arrowBelongsElsewhere(event) ? null : command
}
