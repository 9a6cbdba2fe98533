/** The four tags, in the order in which they are shown and numbered 1 to 4. */
export const tags = ['claim', 'denial', 'evidence', 'threat'] as const

/** What a passage does in the argument. `null` on an annotation means: not tagged yet. */
export type Tag = (typeof tags)[number]

export function isTag(value: unknown): value is Tag {
  return tags.some((tag) => tag === value)
}
