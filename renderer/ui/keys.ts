/** What of a keyboard event tells which keys are pressed. */
export type PressedKeys = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>

/**
 * Whether an event is of some keys, written as `Mod+Shift+F`, `Alt+Shift+ArrowLeft`, `J` or `?`.
 * `Mod` is Ctrl or Cmd. Shift counts with letters and named keys; of a sign the keyboard says how it
 * is typed. On a keyboard of another script a letter is the key at its place (`KeyJ`), so that keys
 * work while somebody writes in Cyrillic or Greek; brackets are found in the same way.
 */
export function matchesKeys(event: PressedKeys, keys: string): boolean {
  const parts = partsOf(keys)
  const key = parts.at(-1) ?? ''
  const isSign = key.length === 1 && !/[A-Z]/.test(key)
  const typesSign = isTypedWithAlt(event)
  return (
    parts.includes('Mod') === ((event.ctrlKey && !typesSign) || event.metaKey) &&
    parts.includes('Alt') === (event.altKey && !typesSign) &&
    (isSign || parts.includes('Shift') === event.shiftKey) &&
    pressedKey(event) === key
  )
}

/** The keys as they are printed on the keyboard: `Ctrl+Shift+F`, on a Mac `⇧⌘F`. */
export function shownKeys(keys: string, isMac: boolean): string {
  const names = partsOf(keys).map((part) => (isMac ? macNames : otherNames)[part] ?? part)
  return names.join(isMac ? '' : '+')
}

/** Split at each plus but the one that is itself the key. */
function partsOf(keys: string): readonly string[] {
  return keys.split(/\+(?=.)/)
}

/** On many keyboards a bracket is a third sign of its key: Alt (and Ctrl, for AltGr) only types it. */
function isTypedWithAlt({ key, code, altKey }: PressedKeys): boolean {
  return altKey && /^[[\]{}]$/.test(key) && !code.startsWith('Bracket')
}

/** Where others have letters of their own, or dead keys, the brackets are the keys at their place. */
function bracketAt({ key, code, shiftKey }: PressedKeys): string | null {
  if (/^[\p{ASCII}]$/u.test(key) && !/^[+*]$/.test(key)) return null
  if (code === 'BracketLeft') return shiftKey ? '{' : '['
  if (code === 'BracketRight') return shiftKey ? '}' : ']'
  return null
}

function pressedKey(event: PressedKeys): string {
  const { key, code, ctrlKey, metaKey } = event
  const bracket = ctrlKey || metaKey ? null : bracketAt(event)
  if (bracket !== null) return bracket
  if (key.length > 1) return key
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  return letter !== undefined && /\p{L}/u.test(key) ? letter : key
}

const arrows = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' }
const otherNames: Readonly<Record<string, string>> = { ...arrows, Mod: 'Ctrl', Escape: 'Esc' }
const macNames: Readonly<Record<string, string>> = {
  ...arrows,
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Escape: 'Esc',
  Delete: '⌫',
}
