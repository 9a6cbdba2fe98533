import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import type { RtfState } from './rtf-state.ts'

export type BlockShape = Omit<RawBlock, 'text'>

/** A paragraph style of the style sheet. */
export interface RtfStyle {
  readonly name: string
  readonly outlineLevel: number | null
}

/** What a paragraph is: by its outline level, the English name of its style, its list. */
export function blockShape(
  { outlineLevel: ownLevel, list, listLevel }: RtfState,
  style: RtfStyle | undefined,
  isMarked: boolean,
): BlockShape {
  const name = style?.name ?? ''
  const outlineLevel = ownLevel ?? style?.outlineLevel ?? levelByName(name)
  // Level 9 is that of body text.
  if (outlineLevel !== null && outlineLevel < 9) {
    return { kind: 'heading', level: clamp(outlineLevel + 1) }
  }
  if (/^(?:(?:intense )?quote|quotations?|block ?quotation|block text)$/i.test(name)) {
    return { kind: 'quotation' }
  }
  if (list > 0 || isMarked) return { kind: 'list-item', level: Math.max(1, listLevel + 1) }
  return { kind: 'paragraph' }
}

function levelByName(name: string): number | null {
  if (/^title$/i.test(name)) return 0
  const [, digit] = /^heading ([1-9])$/i.exec(name) ?? []
  return digit === undefined ? null : Number(digit) - 1
}

function clamp(level: number): number {
  return Math.min(Math.max(level, 1), 6)
}
