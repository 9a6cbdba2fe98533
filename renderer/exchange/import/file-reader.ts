import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import type { DecodedCollection } from '../../../shared/exchange/decode-collection.ts'
import type { ItemProblem } from '../../../shared/exchange/damage.ts'
import { readForeign } from '../../../shared/foreign/read-foreign.ts'
import type { PreviewRow } from '../../../shared/merge/preview-rows.ts'
import type { Library } from '../../../shared/model/library.ts'

/** A file that is being imported, read as often as the texts at hand change what it says. */
export interface FileReader {
  readonly name: string
  /** Null where nothing of it can be read, or another tool wrote it. */
  readonly read: (texts: Library['texts']) => Library | null
  /** Why nothing could be read, as a sentence; null where something could. */
  readonly problem: () => string | null
  /** What could not be read in it. */
  readonly damaged: () => readonly PreviewRow[]
  readonly isForeign: () => boolean
  readonly bytes: Uint8Array
}

type Read =
  | { readonly kind: 'library'; readonly decoded: DecodedCollection }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'problem'; readonly sentence: string }

/** The reader of one file. What it says of the file holds after it was read. */
export function fileReader({
  name,
  bytes,
}: {
  readonly name: string
  readonly bytes: Uint8Array
}): FileReader {
  let last: Read | null = null
  return {
    name,
    bytes,
    read: (texts) => {
      // Only where annotations miss a text can another text at hand make a difference.
      const settled = last !== null && (last.kind !== 'library' || last.decoded.detached.size === 0)
      if (last === null || !settled) last = read(bytes, texts)
      return last.kind === 'library' ? last.decoded.library : null
    },
    problem: () => (last?.kind === 'problem' ? last.sentence : null),
    damaged: () => (last?.kind === 'library' ? last.decoded.problems.map(damagedRow) : []),
    isForeign: () => last?.kind === 'foreign',
  }
}

function read(bytes: Uint8Array, texts: Library['texts']): Read {
  const text = textOf(bytes)
  if (text === null) {
    const way = 'Have it exported again with fewer articles.'
    return { kind: 'problem', sentence: `It is too large to be imported. ${way}` }
  }
  const decoded = decodeCollection(text, texts)
  if (isOfAnotherTool(decoded, text)) {
    const foreign = readForeign(text)
    if (foreign.ok && foreign.value.annotations.length > 0) return { kind: 'foreign' }
  }
  if (!decoded.ok) return { kind: 'problem', sentence: decoded.problem.message }
  return { kind: 'library', decoded: decoded.value }
}

/** The text of a file; null when there is more than a string can hold, about 500 million characters. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder().decode(bytes)
  } catch {
    return null
  }
}

/** Claimbench writes the version of its format into every file. */
function isOfAnotherTool(decoded: ReturnType<typeof decodeCollection>, text: string): boolean {
  if (decoded.ok) return !text.includes('"formatVersion"')
  return decoded.problem.kind === 'not-a-collection'
}

function damagedRow({ path, reason, quotation }: ItemProblem): PreviewRow {
  const words =
    quotation === undefined ? `${path}: ${reason}` : `${path} (“${quotation}”): ${reason}`
  return {
    group: 'damaged',
    kind: 'foreign',
    deleted: false,
    articleId: null,
    annotator: '',
    words,
  }
}
