import type { ArticleId, ArticleText } from '../model/article.ts'
import type { Library } from '../model/library.ts'
import { failure, success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import type { UnknownMembers } from '../model/record.ts'
import { countedTexts } from './annotation-item.ts'
import type { ItemProblem } from './damage.ts'
import { gather } from './gather.ts'
import { isObject } from './members.ts'
import {
  readArticles,
  readAssignments,
  readPage,
  readTombstones,
  unknownMembers,
} from './read-parts.ts'
import { formatMajor } from './vocabulary.ts'

/** What could be read, and what could not. */
export interface DecodedCollection {
  readonly library: Library
  readonly problems: readonly ItemProblem[]
  /**
   * Ids of annotations whose article's text is neither in the file nor among the known ones: their
   * offsets are still code points, and their quotations were not looked up.
   */
  readonly detached: ReadonlySet<string>
  /** `1.2`; null in a collection that another tool wrote. */
  readonly formatVersion: string | null
}

/** Why nothing at all could be read. The message is for the person who imports. */
export interface CollectionProblem {
  readonly kind: 'not-json' | 'not-a-collection' | 'newer-format'
  readonly message: string
}

type KnownTexts = ReadonlyMap<ArticleId, ArticleText>

/**
 * Reads an exchange file (FORMAT.md) or another W3C annotation collection. Total: any string gives
 * a value. One damaged part is reported and skipped, the rest is read. `knownTexts` are texts that
 * the library holds already, for annotations whose article is not in the file.
 */
export function decodeCollection(
  text: string,
  knownTexts: KnownTexts = new Map(),
): Result<DecodedCollection, CollectionProblem> {
  const opened = openCollection(text)
  return opened.ok ? success(readCollection(opened.value, knownTexts)) : opened
}

/** A collection whose parts are not read yet. */
export function openCollection(text: string): Result<UnknownMembers, CollectionProblem> {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const collection = parsed.value
  if (!isObject(collection) || collection['type'] !== 'AnnotationCollection') {
    return refused('not-a-collection', 'This file is not a collection of annotations.')
  }
  const format = checkFormat(collection['formatVersion'])
  return format.ok ? success(collection) : format
}

function parse(text: string): Result<unknown, CollectionProblem> {
  try {
    // A byte order mark is no JSON, but editors on Windows write one.
    return success(JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text))
  } catch {
    return refused('not-json', 'This file is not JSON. It may have been cut off or changed.')
  }
}

/** Only files of Claimbench have a format version; a newer minor one keeps what we know. */
function checkFormat(version: unknown): Result<null, CollectionProblem> {
  if (version === undefined) return success(null)
  const major = typeof version === 'string' ? /^(\d{1,9})\.\d{1,9}$/.exec(version)?.[1] : undefined
  if (major === undefined) {
    return refused('not-a-collection', 'The version of this file’s format cannot be read.')
  }
  if (Number(major) <= formatMajor) return success(null)
  const needed = `This file has format ${major}, and this Claimbench reads up to ${formatMajor}.`
  return refused('newer-format', `${needed} A newer Claimbench can open it.`)
}

function refused(
  kind: CollectionProblem['kind'],
  message: string,
): Result<never, CollectionProblem> {
  return failure({ kind, message })
}

/** The parts of a collection that `decodeCollection` reads. */
export function readCollection(
  collection: UnknownMembers,
  knownTexts: KnownTexts,
): DecodedCollection {
  const { formatVersion } = collection
  const gathered = gather()
  const texts = readArticles(gathered, collection['articles'])
  readTombstones(gathered, collection['deleted'])
  const assignments = readAssignments(gathered, collection['assignments'])
  const counted = countedTexts([texts, knownTexts])
  const beyondPage = readPage(gathered, collection['first'], counted)
  const unknown = unknownMembers(gathered, collection, beyondPage)

  const records = gathered.records()
  const detached = records.annotations.filter(({ deleted, articleId }) => {
    return !deleted && counted(articleId) === undefined
  })
  const gone = new Set(records.articles.filter(({ deleted }) => deleted).map(({ id }) => id))
  return {
    library: {
      ...records,
      assignments,
      texts: new Map([...texts].filter(([id]) => !gone.has(id))),
      unknown,
    },
    problems: gathered.problems,
    detached: new Set(detached.map(({ id }) => id)),
    formatVersion: typeof formatVersion === 'string' ? formatVersion : null,
  }
}
