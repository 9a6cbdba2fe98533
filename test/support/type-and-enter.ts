/**
 * Types into a field and presses Enter before anything else can happen: no timer, no worker and no
 * work that was put off comes between, as with somebody quick at a slow machine.
 */
export async function typeAndEnter(field: Element, words: string): Promise<void> {
  if (!(field instanceof HTMLInputElement)) throw new TypeError('Only an input is typed into')
  field.focus()
  // React hears of a value only where it does not know that it was set.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: words }))
  // As after each event of a person, what it changed at once is drawn.
  await Promise.resolve()
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
  )
}
