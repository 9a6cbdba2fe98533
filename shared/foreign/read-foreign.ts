import type { ItemProblem } from '../exchange/damage.ts'
import { isObject, isShallow } from '../exchange/members.ts'
import { failure, success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import { namedUuid } from '../model/named-uuid.ts'
import type { UnknownMembers } from '../model/record.ts'
import type {
  ForeignAnnotation,
  ForeignEntry,
  ForeignRelation,
  ForeignTool,
} from './foreign-annotation.ts'
import { entriesOf, hasType, toolOf } from './foreign-entries.ts'
import { hypothesisEntry } from './hypothesis-entry.ts'
import { joinEntries } from './join-entries.ts'
import { recogitoEntry } from './recogito-entry.ts'
import { textIn } from './text-in.ts'
import { w3cEntry } from './w3c-entry.ts'

/** What could be read of a file of another tool, and what could not. */
export interface ForeignFile {
  /** The tool that wrote it, told by any of its entries. */
  readonly tool: ForeignTool
  readonly annotations: readonly ForeignAnnotation[]
  readonly relations: readonly ForeignRelation[]
  readonly problems: readonly ItemProblem[]
}

/** Why nothing could be read; the message is for the person who imports. */
export interface ForeignProblem {
  readonly kind: 'not-json' | 'no-annotations'
  readonly message: string
}

/**
 * Reads annotations of other tools: W3C Web Annotations (one, a list, a page, a collection),
 * Hypothesis (its API's answers, its client's export), Recogito. Total: any string gives a value; an
 * entry that cannot be read is named and skipped. Of two entries with one id the first stays.
 */
export function readForeign(text: string): Result<ForeignFile, ForeignProblem> {
  let file: unknown
  try {
    file = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    return failure({
      kind: 'not-json',
      message: 'This file is not JSON. It may have been cut off or changed.',
    })
  }
  const listed = entriesOf(file)
  if (!listed.ok) return failure({ kind: 'no-annotations', message: listed.problem })
  return success(readEntries(listed.value.entries, listed.value.path))
}

function readEntries(entries: readonly unknown[], path: string): ForeignFile {
  const problems: ItemProblem[] = []
  const annotations = new Map<string, ForeignAnnotation>()
  const relations = new Map<string, ForeignRelation>()
  const tools = new Set<ForeignTool>()
  for (const [index, entry] of entries.entries()) {
    const at = path === '' ? '$' : `${path}[${index}]`
    const read = readEntry(entry)
    if (!read.ok) {
      problems.push({ path: at, reason: read.problem })
      continue
    }
    tools.add(read.value.tool)
    for (const each of read.value.annotations) {
      if (annotations.has(each.id)) problems.push({ path: `${at}.id`, reason: sameId })
      else annotations.set(each.id, each)
    }
    for (const each of read.value.relations) {
      if (relations.has(each.id)) problems.push({ path: `${at}.id`, reason: sameId })
      else relations.set(each.id, each)
    }
  }
  const own = (['recogito', 'hypothesis'] as const).find((each) => tools.has(each))
  const joined = joinEntries([...annotations.values()], [...relations.values()])
  return { tool: own ?? 'w3c', ...joined, problems }
}

const sameId = 'Another part of the file has the same id.'

interface ReadEntry extends ForeignEntry {
  readonly tool: ForeignTool
}

function readEntry(entry: unknown): Result<ReadEntry, string> {
  if (!isObject(entry)) return failure('It is not an object.')
  if (!isShallow(entry)) return failure('It is nested too deep to be read.')
  const tool = toolOf(entry)
  if (tool === null) return failure('It is not an annotation.')
  if (entry['target'] === undefined || entry['target'] === null) {
    return failure('It does not say what it is about.')
  }
  const read = readerOf(tool, entry)(entry, idOf(entry))
  const isEmpty = read.annotations.length + read.relations.length === 0
  return isEmpty ? failure('It does not say what it is about.') : success({ tool, ...read })
}

type Reader = (entry: UnknownMembers, id: string) => ForeignEntry

/** Recogito exports W3C annotations, and keeps them in a shape of its own. */
function readerOf(tool: ForeignTool, entry: UnknownMembers): Reader {
  if (hasType(entry, 'Annotation')) return w3cEntry
  return tool === 'hypothesis' ? hypothesisEntry : recogitoEntry
}

/** One without an id is named by what it says, so that it is the same when imported again. */
function idOf(entry: UnknownMembers): string {
  const id = textIn(entry['id'] ?? entry['@id']).replace(/^#/, '')
  return id === '' ? namedUuid(JSON.stringify(entry)) : id
}
