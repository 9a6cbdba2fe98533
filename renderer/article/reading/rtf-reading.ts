import { blockShape } from './rtf-block-shape.ts'
import type { BlockShape, RtfStyle } from './rtf-block-shape.ts'
import { codePageOfCharset, decodeCodePage } from './rtf-code-pages.ts'
import type { RtfDestination, RtfState } from './rtf-state.ts'
import { innerState, plainParagraph, startState } from './rtf-state.ts'
import { rtfParagraphs } from './rtf-paragraphs.ts'

/** Everything that is known while a document is read from its beginning to its end. */
export interface RtfReading {
  readonly paragraphs: ReturnType<typeof rtfParagraphs>
  readonly state: () => RtfState
  /** How many groups are open. */
  readonly depth: () => number
  readonly openGroup: () => void
  readonly closeGroup: () => void
  /** Makes the rest of this group a text beside the running one. */
  readonly openAside: () => void
  readonly isInAside: () => boolean
  readonly write: (text: string) => void
  readonly writeBytes: (bytes: Uint8Array) => void
  readonly shape: () => BlockShape
  readonly setCodePage: (codePage: number) => void
  readonly setDefaultFont: (font: number) => void
  readonly setCharset: (charset: number) => void
  readonly collected: (destination: RtfDestination) => string
  /** The Windows identifier of the language of most characters; 0 where none is given. */
  readonly language: () => number
}

export function rtfReading(): RtfReading {
  const paragraphs = rtfParagraphs()
  const outer: RtfState[] = []
  const fonts = new Map<number, number>()
  const styles = new Map<number, RtfStyle>()
  const collected = new Map<RtfDestination, string>()
  const languages = new Map<number, number>()
  let state = startState()
  let documentCodePage = 1252
  let defaultFont = 0

  function shape(): BlockShape {
    return blockShape(state, styles.get(state.style), paragraphs.hasListMark())
  }

  function write(text: string): void {
    if (state.destination !== 'text') {
      state.collected += text
    } else if (!state.isHidden) {
      paragraphs.add(text)
      languages.set(state.language, (languages.get(state.language) ?? 0) + text.length)
    }
  }

  function closeGroup(): void {
    const { destination, style, outlineLevel } = state
    const words = state.collected
    if (state.isAside) paragraphs.closeAside(shape())
    state = outer.pop() ?? startState()
    if (destination === 'styles' && words.trim() !== '') {
      styles.set(style, { name: words.trim().replace(/;$/, ''), outlineLevel })
    } else if (state.destination === destination) {
      state.collected += words
    } else if (words.trim() !== '') {
      collected.set(destination, words.trim())
    }
  }

  return {
    paragraphs,
    state: () => state,
    depth: () => outer.length,
    openGroup: () => {
      outer.push(state)
      state = innerState(state)
    },
    closeGroup,
    openAside: () => {
      paragraphs.openAside()
      Object.assign(state, { isAside: true, ...plainParagraph })
    },
    isInAside: () => state.isAside || outer.some(({ isAside }) => isAside),
    write,
    writeBytes: (bytes) => {
      const isText = state.destination === 'text'
      const font = isText ? fonts.get(state.font ?? defaultFont) : undefined
      write(decodeCodePage(bytes, font ?? documentCodePage))
    },
    shape,
    setCodePage: (codePage) => {
      documentCodePage = codePage
    },
    setDefaultFont: (font) => {
      defaultFont = font
    },
    setCharset: (charset) => {
      const codePage = codePageOfCharset(charset)
      if (codePage !== null) fonts.set(state.font ?? 0, codePage)
    },
    collected: (destination) => collected.get(destination) ?? '',
    language: () => {
      const known = [...languages].filter(([language]) => language !== 0)
      return known.sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
    },
  }
}
