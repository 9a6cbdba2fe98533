import { tags } from '../../shared/model/tag.ts'
import type { Commands } from './commands.ts'

/** Runs commands by key; gives the function that stops it. */
export function observeKeys(commands: Commands): () => void {
  const abort = new AbortController()
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = commandFor(event, commands)
      if (command === null) return
      event.preventDefault()
      command()
    },
    { signal: abort.signal },
  )
  return () => abort.abort()
}

/** The command of a key; null when the key is none, or belongs to the field that has the focus. */
export function commandFor(event: KeyboardEvent, commands: Commands): (() => void) | null {
  if (document.querySelector('dialog[open]') !== null) return null
  const typing = isTyping(event.target)
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey) return null
    const key = event.key.toLowerCase()
    if (key === 'o') return commands.openFiles
    if (key === 'p') return commands.print
    // A field that is typed in has an undo of its own.
    if (typing) return null
    if (key === 'z') return event.shiftKey ? commands.redo : commands.undo
    return key === 'y' ? commands.redo : null
  }
  if (typing || event.altKey) return null
  const tag = tags[Number(event.key) - 1]
  if (tag !== undefined) return () => commands.tag(tag)
  if (event.key === '0') return () => commands.tag(null)
  if (event.key === 'Delete' || event.key === 'Backspace') return commands.deleteSelected
  if (event.key.toLowerCase() === 'r') return commands.relate
  return event.key === 'Escape' ? commands.leave : null
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
