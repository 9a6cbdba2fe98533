import { basename } from 'node:path'
import { decodeCollection } from '../shared/exchange/decode-collection.ts'
import type { DecodedCollection } from '../shared/exchange/decode-collection.ts'
import type { ArticleId, ArticleText } from '../shared/model/article.ts'
import { failure } from '../shared/model/result.ts'
import type { Result } from '../shared/model/result.ts'
import type { Progress } from './progress.ts'
import { printable } from './printable.ts'
import { readText } from './read-text.ts'

/** An exchange file, or a sentence that says why it is none. */
export interface Reading {
  readonly path: string
  readonly read: Result<DecodedCollection, string>
}

export interface FileReading extends Reading {
  readonly read: Extract<Reading['read'], { readonly ok: true }>
}

export interface Unreadable extends Reading {
  readonly read: Extract<Reading['read'], { readonly ok: false }>
}

type Texts = ReadonlyMap<ArticleId, ArticleText>

/**
 * Reads exchange files, each with the texts of all of them: an annotation of an article that another
 * file holds is checked against it, and counted in UTF-16 code units as all others. That is why a
 * library that comes from here has the texts of its annotations, of whichever file.
 */
export async function readFiles(
  paths: readonly string[],
  progress: Progress,
): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  for (const [index, path] of paths.entries()) {
    const which = paths.length === 1 ? '' : ` (${index + 1} of ${paths.length})`
    progress.show(`Reading ${printable(basename(path))}${which}`)
    readings.push(await readOne(path))
  }
  const texts = new Map(
    readings.filter(isRead).flatMap(({ read }) => [...read.value.library.texts]),
  )
  return Promise.all(readings.map((reading) => completed(reading, texts)))
}

export function isRead(reading: Reading): reading is FileReading {
  return reading.read.ok
}

export function isUnreadable(reading: Reading): reading is Unreadable {
  return !reading.read.ok
}

async function readOne(path: string, texts?: Texts): Promise<Reading> {
  const text = await readText(path)
  if (!text.ok) return { path, read: text }
  const decoded = decodeCollection(text.value, texts)
  return { path, read: decoded.ok ? decoded : failure(decoded.problem.message) }
}

/** Reads a file once more whose annotations are of articles in other files. */
async function completed(reading: Reading, texts: Texts): Promise<Reading> {
  if (!isRead(reading)) return reading
  const missing = missingTexts(reading.read.value, texts)
  if (missing.size === 0) return reading
  const again = await readOne(reading.path, missing)
  if (!isRead(again)) return again
  const { value } = again.read
  const library = { ...value.library, texts: new Map([...missing, ...value.library.texts]) }
  return { path: again.path, read: { ok: true, value: { ...value, library } } }
}

function missingTexts({ library, detached }: DecodedCollection, texts: Texts): Texts {
  if (detached.size === 0) return new Map()
  const ids = library.annotations.filter(({ id }) => detached.has(id)).map((each) => each.articleId)
  return new Map(
    [...new Set(ids)].flatMap((id) => {
      const text = texts.get(id)
      return text === undefined ? [] : [[id, text] as const]
    }),
  )
}
