import { failure, success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import { isArray, isObject, listOf } from '../exchange/members.ts'
import type { UnknownMembers } from '../model/record.ts'
import type { ForeignTool } from './foreign-annotation.ts'

/** The entries of a file, each with its JSON path. */
export interface ListedEntries {
  readonly entries: readonly unknown[]
  readonly path: string
}

/**
 * Where the entries of a parsed file stand: a list, a page, a collection with its page, an answer of
 * Hypothesis' API (`rows`), an export of its client (`annotations`), a graph, or one entry alone. The
 * failure is a sentence for the person who imports.
 */
export function entriesOf(file: unknown): Result<ListedEntries, string> {
  if (isArray(file)) return success({ entries: file, path: '$' })
  if (!isObject(file)) return failure('This file holds no annotations.')
  for (const name of ['items', 'rows', 'annotations', '@graph']) {
    const list = file[name]
    if (isArray(list)) return success({ entries: list, path: `$.${name}` })
  }
  if (hasType(file, 'AnnotationCollection')) return pageOf(file)
  if (toolOf(file) !== null) return success({ entries: [file], path: '' })
  return failure('This file holds no annotations that could be read.')
}

function pageOf({ first }: UnknownMembers): Result<ListedEntries, string> {
  if (first === undefined) return success({ entries: [], path: '$.first.items' })
  if (!isObject(first)) {
    return failure('The annotations are not in this file: it only says where they are.')
  }
  return success({ entries: listOf(first['items']), path: '$.first.items' })
}

/** Which tool wrote an entry, told by the members that only it has; null for no annotation. */
export function toolOf(entry: UnknownMembers): ForeignTool | null {
  const { target, uri, user, bodies } = entry
  if (hasType(entry, 'Annotation')) {
    const isRecogito = listOf(target).some(
      (each) => isObject(each) && typeof each['annotation'] === 'string',
    )
    return isRecogito ? 'recogito' : 'w3c'
  }
  if (isArray(bodies) && isObject(target)) return 'recogito'
  const isHypothesis = typeof uri === 'string' || typeof user === 'string' || isArray(target)
  return isHypothesis && target !== undefined ? 'hypothesis' : null
}

/** Whether a JSON-LD object is of a type, also as older tools write it. */
export function hasType(entry: UnknownMembers, type: string): boolean {
  const types = listOf(entry['type'] ?? entry['@type'])
  return types.includes(type) || types.includes(`oa:${type}`)
}
