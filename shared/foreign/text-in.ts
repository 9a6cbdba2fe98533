/** A text without white space around it; empty where the value is none, or cannot be written. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value.toWellFormed().trim() : ''
}
