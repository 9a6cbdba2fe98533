const notTypedIn: ReadonlySet<string> = new Set(['radio', 'checkbox', 'range', 'button'])

/** Whether keys, paste and drop belong to this element, since one types in it or chooses by key. */
export function isTypedIn(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !notTypedIn.has(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
