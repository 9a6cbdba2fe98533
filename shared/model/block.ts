export const blockKinds = [
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'preformatted',
  'table-row',
  'page-break',
] as const

export type BlockKind = (typeof blockKinds)[number]

/** One block of an article. Offsets into the canonical text, UTF-16 code units, end exclusive. */
export interface Block {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
  /** Of a heading, 1 to 6; of a list item, its depth from 1. */
  readonly level?: number
}
