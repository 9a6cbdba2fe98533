import type { Tag } from '../../../shared/model/tag.ts'

/** Within one Highlight overlapping ranges do not add up, so each depth has one of its own. */
const depthCount = 5

/** The name in highlights.css of a tag at a depth; deeper ones share the deepest. */
export function highlightName(tag: Tag | null, depth: number): string {
  return `${tag ?? 'untagged'}-${Math.min(depth, depthCount - 1)}`
}

/** The stronger tint of the selected annotation. */
export function selectedName(tag: Tag | null): string {
  return `selected-${tag ?? 'untagged'}`
}

/** What the filter leaves out, of any tag and depth. */
export const dimmedName = 'dimmed'

/** The words chosen for a new annotation while focus is elsewhere. */
export const draftName = 'draft'

/** What was found in the article, and the hit that is looked at. */
export const foundName = 'found'
export const foundNowName = 'found-now'

/** The registered Highlight of a name, made when first asked for. */
export function highlightNamed(name: string): Highlight {
  const present = CSS.highlights.get(name)
  if (present !== undefined) return present
  const made = new Highlight()
  made.priority = priorityOf(name)
  CSS.highlights.set(name, made)
  return made
}

/** Deeper ones are painted above, the selected one above all. */
function priorityOf(name: string): number {
  if (name.startsWith('selected-')) return depthCount
  if (name === draftName) return depthCount + 1
  if (name === foundName) return depthCount + 2
  if (name === foundNowName) return depthCount + 3
  // What is left out lies below all.
  return name === dimmedName ? -1 : Number(name.split('-')[1])
}
