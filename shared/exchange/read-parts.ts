import type { ArticleId, ArticleText } from '../model/article.ts'
import { isTag } from '../model/tag.ts'
import type { UnknownMembers } from '../model/record.ts'
import { annotationMotivations, decodeAnnotation } from './annotation-item.ts'
import type { CountedTexts } from './annotation-item.ts'
import type { Assignment } from '../model/assignment.ts'
import { decodeAssignment, tidyAssignments } from './assignment-member.ts'
import { decodeArticle } from './article-item.ts'
import { decodeDecision, isDecisionItem } from './decision-item.ts'
import { decodeForeign } from './foreign-item.ts'
import type { Gathered } from './gather.ts'
import { decodeGuidance } from './guidance-item.ts'
import { isArray, isObject, isShallow, membersBeyond } from './members.ts'
import { decodeRelation, isRelationKind } from './relation-item.ts'
import { decodeTombstone } from './tombstone.ts'
import { collectionMembers, pageMembers, recordKinds } from './vocabulary.ts'

/** Reads the member `articles`; the answer has the texts that the file embeds. */
export function readArticles(
  gathered: Gathered,
  articles: unknown,
): ReadonlyMap<ArticleId, ArticleText> {
  const texts = new Map<ArticleId, ArticleText>()
  eachObject(gathered, articles, '$.articles', (item, path) => {
    gathered.settle(decodeArticle(item), path, ({ article, text }) => {
      gathered.keep({ kind: 'article', record: article }, path)
      if (text !== undefined) texts.set(article.id, text)
      readStates(gathered, item, path, (state, at) => {
        gathered.settle(decodeArticle(state, text), at, (read) => {
          gathered.keep({ kind: 'article', record: read.article }, at)
        })
      })
    })
  })
  return texts
}

/** Reads the member `assignments`. */
export function readAssignments(gathered: Gathered, assignments: unknown): readonly Assignment[] {
  const read: Assignment[] = []
  eachObject(gathered, assignments, '$.assignments', (item, path) => {
    gathered.settle(decodeAssignment(item), path, (assignment) => read.push(assignment))
  })
  return tidyAssignments(read)
}

/** Reads the member `deleted`. */
export function readTombstones(gathered: Gathered, deleted: unknown): void {
  eachObject(gathered, deleted, '$.deleted', (item, path) => {
    readTombstone(gathered, item, path)
    readStates(gathered, item, path, () => undefined)
  })
}

function readTombstone(gathered: Gathered, item: UnknownMembers, path: string): void {
  gathered.settle(decodeTombstone(item), path, (found) => gathered.keep(found, path))
}

/** Reads the versions of a record that nobody has settled; each is one more version of the record. */
function readStates(
  gathered: Gathered,
  item: UnknownMembers,
  path: string,
  read: (state: UnknownMembers, path: string) => void,
): void {
  eachObject(gathered, item['concurrent'], `${path}.concurrent`, (state, at) => {
    if (state['id'] !== item['id']) {
      gathered.report(at, {
        path: '.id',
        reason: 'It is not a version of the record it stands in.',
      })
    } else if (recordKinds.some((kind) => kind === state['kind'])) {
      readTombstone(gathered, state, at)
    } else read(state, at)
  })
}

/** Reads the embedded page; the answer has its members that this version does not know. */
export function readPage(
  gathered: Gathered,
  page: unknown,
  texts: CountedTexts,
): UnknownMembers | undefined {
  if (page === undefined) return undefined
  if (!isObject(page)) {
    const reason = 'The annotations are not in this file: it only says where they are.'
    gathered.report('$.first', { path: '', reason })
    return undefined
  }
  if (page['next'] !== undefined) {
    const reason = 'More annotations stand on a page that is not in this file.'
    gathered.report('$.first', { path: '.next', reason })
  }
  eachObject(gathered, page['items'], '$.first.items', (item, path) => {
    readItem(gathered, item, path, texts)
  })
  return membersBeyond(page, pageMembers)
}

function readItem(
  gathered: Gathered,
  item: UnknownMembers,
  path: string,
  texts: CountedTexts,
): void {
  readOne(gathered, item, path, texts)
  if (isRecord(item)) {
    readStates(gathered, item, path, (state, at) => readOne(gathered, state, at, texts))
  }
}

function readOne(
  gathered: Gathered,
  item: UnknownMembers,
  path: string,
  texts: CountedTexts,
): void {
  if (isAnnotation(item)) {
    gathered.settle(decodeAnnotation(item, texts), path, (record) => {
      gathered.keep({ kind: 'annotation', record }, path)
    })
  } else if (isRelation(item)) {
    gathered.settle(decodeRelation(item), path, (record) => {
      gathered.keep({ kind: 'relation', record }, path)
    })
  } else if (isDecisionItem(item)) {
    gathered.settle(decodeDecision(item), path, (record) => {
      gathered.keep({ kind: 'decision', record }, path)
    })
  } else if (isGuidance(item)) {
    gathered.settle(decodeGuidance(item), path, (record) => {
      gathered.keep({ kind: 'guidance', record }, path)
    })
  } else {
    gathered.settle(decodeForeign(item), path, (record) => {
      gathered.keep({ kind: 'foreign', record }, path)
    })
  }
}

function isRecord(item: UnknownMembers): boolean {
  return isAnnotation(item) || isRelation(item) || isDecisionItem(item) || isGuidance(item)
}

/** Only Claimbench writes versions; what newer minor versions add reads as foreign. */
function isAnnotation({ type, version, motivation }: UnknownMembers): boolean {
  return type === 'Annotation' && version !== undefined && annotationMotivations.has(motivation)
}

function isRelation({ type, version, motivation, kind }: UnknownMembers): boolean {
  if (type !== 'Annotation' || version === undefined || motivation !== 'linking') return false
  return typeof kind !== 'string' || isRelationKind(kind)
}

function isGuidance({ type, version, motivation, tag }: UnknownMembers): boolean {
  if (type !== 'Annotation' || version === undefined || motivation !== 'describing') return false
  return isTag(tag)
}

/** Members of the collection and of its page that are kept for the next export. */
export function unknownMembers(
  gathered: Gathered,
  collection: UnknownMembers,
  beyondPage: UnknownMembers | undefined,
): UnknownMembers {
  const beyond = membersBeyond(collection, collectionMembers) ?? {}
  const unknown = beyondPage === undefined ? beyond : { ...beyond, first: beyondPage }
  if (isShallow(unknown)) return unknown
  gathered.report('$', { path: '', reason: 'A part of it is nested too deep to be kept.' })
  return {}
}

/** Calls back for each object of a list; reports what is not an object, or not a list. */
export function eachObject(
  gathered: Gathered,
  list: unknown,
  path: string,
  onItem: (item: UnknownMembers, path: string) => void,
): void {
  if (list === undefined) return
  if (!isArray(list)) {
    gathered.report(path, { path: '', reason: 'It is not a list.' })
    return
  }
  for (const [index, item] of list.entries()) {
    const at = `${path}[${index}]`
    if (isObject(item)) onItem(item, at)
    else gathered.report(at, { path: '', reason: 'It is not an object.' })
  }
}
