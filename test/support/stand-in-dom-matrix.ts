/** pdf.js makes one when it is loaded, for drawing, and Node has none; reading text never uses it. */
export function standInDomMatrix(): void {
  if (!Reflect.has(globalThis, 'DOMMatrix')) Reflect.set(globalThis, 'DOMMatrix', Object)
}
