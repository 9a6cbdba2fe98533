/** How each tag and each kind of relation looks in a picture, in the colours of the light theme. */
import type { RelationKind } from '../model/relation.ts'
import type { Tag } from '../model/tag.ts'

interface TagLook {
  /** Of the edge and the sign. */
  readonly hue: string
  /** Of its name. */
  readonly ink: string
  /** Path data of its sign, 14 by 14 pixels, drawn as strokes. */
  readonly sign: string
  /** Path data of the edge of a card, 120 pixels high. */
  readonly edge: string
  /** How the edge is drawn: width and dashes of the stroke. */
  readonly edgeStroke: string
}

const zigzag = `M2 2${Array.from({ length: 14 }, (_, index) => `L${index % 2 === 0 ? 6 : 2} ${2 + (index + 1) * 8.3}`).join('')}`

export const tagLooks: Readonly<Record<Tag | 'untagged', TagLook>> = {
  claim: {
    hue: '#0072b2',
    ink: '#00629a',
    sign: 'M2 2h10v8H6l-3 2.5V10H2z',
    edge: 'M2.5 2V118',
    edgeStroke: 'stroke-width="4"',
  },
  denial: {
    hue: '#d55e00',
    ink: '#a84a00',
    sign: 'M12.5 7a5.5 5.5 0 1 1-11 0a5.5 5.5 0 1 1 11 0zM3.2 10.8L10.8 3.2',
    edge: 'M2.5 2V118',
    edgeStroke: 'stroke-width="4" stroke-dasharray="10 6"',
  },
  evidence: {
    hue: '#009e73',
    ink: '#00704f',
    sign: 'M10 5.8a4.2 4.2 0 1 1-8.4 0a4.2 4.2 0 1 1 8.4 0zM9 9l3.6 3.6',
    edge: 'M1.5 2V118M5.5 2V118',
    edgeStroke: 'stroke-width="2"',
  },
  threat: {
    hue: '#aa4499',
    ink: '#953a85',
    sign: 'M7 1.5L13 12H1zM7 5.5v3M7 10v.6',
    edge: zigzag,
    edgeStroke: 'stroke-width="2"',
  },
  untagged: {
    hue: '#77716a',
    ink: '#5e5953',
    sign: 'M2 12.5h10M4 9.5l6-6l1.5 1.5l-6 6H4z',
    edge: 'M2.5 3V118',
    edgeStroke: 'stroke-width="3" stroke-dasharray="1 6" stroke-linecap="round"',
  },
}

interface LineLook {
  readonly colour: string
  /** Lengths of dashes and gaps; empty for a line without gaps. */
  readonly dashes: string
  /** Path data of the arrowhead, 10 by 10 pixels, its point at 10, 5. */
  readonly head: string
  /** Whether the head is filled, or only its outline is drawn. */
  readonly isFilled: boolean
}

export const lineLooks: Readonly<Record<RelationKind, LineLook>> = {
  supports: { colour: '#00704f', dashes: '', head: 'M0 0L10 5L0 10z', isFilled: true },
  denies: { colour: '#a84a00', dashes: '7 4', head: 'M0 0L10 5L0 10zM10 0V10', isFilled: true },
  disputes: { colour: '#a84a00', dashes: '9 4 2 4', head: 'M1 1L9 5L1 9z', isFilled: false },
  'responds-to': { colour: '#5e5953', dashes: '2 4', head: 'M2 1L9 5L2 9', isFilled: false },
}

export const pictureColours = {
  paper: '#fdfcfa',
  card: '#ffffff',
  hairline: '#e0dcd4',
  outline: '#8a847b',
  ink: '#23211f',
  quiet: '#5e5953',
  problem: '#9c2f1c',
} as const
