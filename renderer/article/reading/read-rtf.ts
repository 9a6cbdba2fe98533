import type { Result } from '../../../shared/model/result.ts'
import { failure, success } from '../../../shared/model/result.ts'
import { lcidLanguage } from './lcid-language.ts'
import type { ReadPage } from './read-html.ts'
import { rtfDestination } from './rtf-destination.ts'
import { rtfReading } from './rtf-reading.ts'
import type { RtfReading } from './rtf-reading.ts'
import { applyFormatting } from './rtf-state.ts'
import { rtfTokens } from './rtf-tokens.ts'
import type { RtfToken } from './rtf-tokens.ts'
import { unicodeCharacter } from './rtf-unicode-character.ts'
import { asideDestinations, listMarks, rtfCharacters } from './rtf-words.ts'
import { damaged } from './unzip-capped.ts'

type Control = Extract<RtfToken, { readonly kind: 'control' }>

/**
 * Reads a document in the Rich Text Format (1.9.1): headings, paragraphs, lists, quotations, table
 * rows, footnotes and text boxes; pictures, headers and footers, comments, hidden and deleted text
 * are left away. The problem is the rest of a sentence that begins with the file's name.
 */
export function readRtf(bytes: Uint8Array): Promise<Result<ReadPage, string>> {
  const reading = rtfReading()
  const created: Created = { yr: 0, mo: 0, dy: 0 }
  let isStarred = false
  let alternatives = 0
  let pending: number[] = []
  let notes = 0

  /** Characters of two bytes may stand in two tokens, so bytes wait for the end of their row. */
  function writePending(): void {
    if (pending.length === 0) return
    reading.writeBytes(Uint8Array.from(pending))
    pending = []
  }

  function takeBytes(bytes: Uint8Array): void {
    const passed = Math.min(alternatives, bytes.length)
    alternatives -= passed
    if (reading.state().destination === 'skipped') return
    for (const byte of bytes.subarray(passed)) pending.push(byte)
  }

  function takeControl({ word, parameter }: Control): void {
    if (word === '*') {
      isStarred = true
      return
    }
    if (beginsDestination(reading, word, isStarred)) {
      if (word === 'footnote' && reading.state().destination === 'text') notes += 1
    } else if (word === 'u' && parameter !== null) {
      reading.write(unicodeCharacter(parameter))
      alternatives = reading.state().alternatives
    } else if (word === 'chftn') {
      // The mark stands before its note in the text, and once more within it.
      reading.write(String(reading.isInAside() ? notes : notes + 1))
    } else if (reading.state().destination === 'created') {
      if (word === 'yr' || word === 'mo' || word === 'dy') created[word] = parameter ?? 0
    } else {
      takeWord(reading, word, parameter)
    }
    isStarred = false
  }

  function take(token: RtfToken): void {
    if (token.kind === 'bytes') {
      takeBytes(token.bytes)
      return
    }
    writePending()
    if (token.kind === 'control' && alternatives > 0 && rtfCharacters.has(token.word)) {
      alternatives -= 1
      return
    }
    alternatives = 0
    if (token.kind === 'control') {
      takeControl(token)
      return
    }
    isStarred = false
    // The last paragraph often has no end of its own, and its properties go with the last group.
    if (token.kind === 'close' && reading.depth() === 1) takeEnd(reading, 'par')
    if (token.kind === 'open') reading.openGroup()
    else reading.closeGroup()
  }

  let isBegun = false
  // A byte order mark or a line may stand before the document.
  for (const token of rtfTokens(bytes.subarray(Math.max(0, bytes.indexOf(0x7b))))) {
    take(token)
    isBegun ||= reading.depth() > 0
    // Some programs write zeros or line ends after the document.
    if (isBegun && reading.depth() === 0) break
  }
  writePending()
  // One missing brace is the last one, forgotten; more are missing from a file that was cut off.
  if (!isBegun || reading.depth() > 1) return Promise.resolve(failure(damaged))
  return Promise.resolve(success(page(reading, created)))
}

type Created = Record<'yr' | 'mo' | 'dy', number>

function beginsDestination(reading: RtfReading, word: string, isStarred: boolean): boolean {
  const state = reading.state()
  const destination = rtfDestination(word, { around: state.destination, isStarred })
  if (destination === null) return false
  if (state.destination === 'text' && listMarks.has(word)) reading.paragraphs.markListItem()
  if (destination === 'text' && asideDestinations.has(word)) reading.openAside()
  state.destination = destination
  return true
}

function takeWord(reading: RtfReading, word: string, parameter: number | null): void {
  const state = reading.state()
  const character = rtfCharacters.get(word)
  if (character !== undefined) reading.write(character)
  else if (applyFormatting(state, word, parameter)) return
  else if (word === 'ansicpg') reading.setCodePage(parameter ?? 1252)
  else if (word === 'mac') reading.setCodePage(10_000)
  else if (word === 'pc') reading.setCodePage(437)
  else if (word === 'pca') reading.setCodePage(850)
  else if (word === 'deff') reading.setDefaultFont(parameter ?? 0)
  else if (word === 'fcharset' && state.destination === 'fonts') reading.setCharset(parameter ?? 0)
  else if (state.destination === 'text') takeEnd(reading, word)
}

function takeEnd({ paragraphs, shape, state }: RtfReading, word: string): void {
  if (word === 'par' || word === 'sect' || word === '\n' || word === '\r') {
    paragraphs.endParagraph(shape(), state().isInTable)
  } else if (word === 'cell') {
    paragraphs.endCell(shape())
  } else if (word === 'row') {
    paragraphs.endRow()
  }
}

function page(reading: RtfReading, { yr, mo, dy }: Created): ReadPage {
  const pad = (number: number, length: number) => String(number).padStart(length, '0')
  return {
    blocks: reading.paragraphs.finish(reading.shape()),
    details: {
      title: reading.collected('title'),
      byline: reading.collected('author'),
      publisher: '',
      url: '',
      published: yr > 0 && mo > 0 && dy > 0 ? `${pad(yr, 4)}-${pad(mo, 2)}-${pad(dy, 2)}` : '',
      language: lcidLanguage(reading.language()),
    },
  }
}
