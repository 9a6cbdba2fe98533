import { usualShare } from './usual-characters.ts'

/** Beyond the planes that hold letters and signs there are only tags and what nobody assigned. */
const lettersEnd = 0x40000
const mark = 0xfeff
const leastUsual = 0.95
const pieceLength = 4096

/**
 * Bytes as UTF-32, in the order of bytes in which they are: without its byte order mark, or, where
 * there is none, if nearly all of it are usual letters and signs. Else null: TextDecoder has no
 * UTF-32, and two characters of UTF-16 taken for one are no letter.
 */
export function utf32Text(bytes: Uint8Array): string | null {
  if (bytes.length === 0 || bytes.length % 4 !== 0) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return readAs(view, true) ?? readAs(view, false)
}

function readAs(view: DataView, isLittle: boolean): string | null {
  const isMarked = view.getUint32(0, isLittle) === mark
  const pieces: string[] = []
  let characters: number[] = []
  for (let index = isMarked ? 4 : 0; index < view.byteLength; index += 4) {
    const character = view.getUint32(index, isLittle)
    const isSurrogate = character >= 0xd800 && character <= 0xdfff
    if (character === 0 || character >= lettersEnd || isSurrogate) return null
    characters.push(character)
    if (characters.length < pieceLength) continue
    pieces.push(String.fromCodePoint(...characters))
    characters = []
  }
  const text = pieces.join('') + String.fromCodePoint(...characters)
  return isMarked || usualShare(text) >= leastUsual ? text : null
}
