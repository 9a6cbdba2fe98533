import { sameJson } from './same-json.ts'

/** A change of one record in the direction of an undo or a redo: what it had, and what it gets. */
export interface Turn<Content> {
  readonly from: Content
  readonly to: Content
}

/**
 * The fields of a turn that nobody else has changed meanwhile: those that the record still has as
 * in `from`. Null when there are none. A passage's boundaries and quote mean something only
 * together, so when one of them was changed, none of them is turned.
 */
export function notOvertaken<Kept extends object>(
  record: Kept,
  { from, to }: Turn<Partial<Kept>>,
): Partial<Kept> | null {
  const overtaken = new Set<string>()
  for (const field in to) if (!sameJson(record[field], from[field])) overtaken.add(field)
  if (place.some((field) => overtaken.has(field))) for (const field of place) overtaken.add(field)

  let content: Partial<Kept> = {}
  for (const field in to) {
    if (!overtaken.has(field)) content = { ...content, [field]: to[field] }
  }
  return Object.keys(content).length === 0 ? null : content
}

const place = ['start', 'end', 'quote']
