import type { UnknownMembers } from '../model/record.ts'
import { isObject, listOf } from '../exchange/members.ts'
import type { ForeignAnnotation, ForeignEntry, ForeignRelation } from './foreign-annotation.ts'
import { creatorOf, isIri } from './foreign-creator.ts'
import { selectedBy } from './foreign-selectors.ts'
import { timesOf } from './foreign-times.ts'
import { textIn } from './text-in.ts'
import { foreignBodies } from './w3c-bodies.ts'

/**
 * Reads a W3C annotation. Each of several targets is a passage of its own (model, section 3.2.4). One
 * whose motivation is `linking` and that joins two things is a relation, written as the W3C has it
 * (from its target to its body) or as RecogitoJS (from its first target to its second).
 */
export function w3cEntry(item: UnknownMembers, id: string): ForeignEntry {
  const motivation = textIn(listOf(item['motivation'])[0])
  const head = {
    creator: creatorOf(item['creator']),
    ...timesOf(item['created'] ?? item['generated'], item['modified']),
  }
  const ends = motivation === 'linking' ? relationEnds(item) : null
  if (ends !== null) {
    const { tags, note } = foreignBodies({ body: listOf(item['body']).filter(isObject) }, 'note')
    const relation: ForeignRelation = { id, ...ends, words: tags, note, ...head }
    return { annotations: [], relations: [relation] }
  }
  const bodies = foreignBodies(item, motivation)
  const targets = targetsOf(item['target'])
  const annotations = targets.map((target, at): ForeignAnnotation => {
    const { quote, position } = isObject(target)
      ? selectedBy(target['selector'])
      : { quote: null, position: null }
    return {
      id: at === 0 ? id : `${id} ${at + 1}`,
      ...head,
      sources: sourcesOf(target),
      quote,
      position: position && { ...position, unit: isRecogito(target) ? 'utf-16' : 'code-point' },
      ...bodies,
      motivation,
      repliesTo: motivation === 'replying' ? (sourcesOf(target)[0] ?? null) : null,
      via: isIri(id) ? id : '',
    }
  })
  return { annotations, relations: [] }
}

/** The targets, those in a list or a choice one by one. */
function targetsOf(target: unknown): readonly unknown[] {
  return listOf(target).flatMap((each) => {
    return isObject(each) && each['items'] !== undefined ? targetsOf(each['items']) : [each]
  })
}

function sourcesOf(target: unknown): readonly string[] {
  if (typeof target === 'string') return [target]
  if (!isObject(target)) return []
  const { source } = target
  const named = isObject(source) ? (source['id'] ?? source['@id']) : source
  const addresses = [named, target['scope'], named === undefined ? target['id'] : undefined]
  return addresses.map(textIn).filter((address) => address !== '')
}

/** Recogito names the annotation within its target, and counts as browsers do. */
function isRecogito(target: unknown): boolean {
  return isObject(target) && typeof target['annotation'] === 'string'
}

function relationEnds(item: UnknownMembers): Pick<ForeignRelation, 'from' | 'to'> | null {
  const [from, second] = targetsOf(item['target']).map(idOf)
  const to =
    second ??
    listOf(item['body'])
      .map(idOf)
      .find((id) => id !== '')
  return from === undefined || from === '' || to === undefined || to === '' ? null : { from, to }
}

/** Of something that is only named, without the mark of a fragment. */
function idOf(value: unknown): string {
  const id = textIn(isObject(value) ? (value['id'] ?? value['@id']) : value)
  const isPassage = isObject(value) && value['selector'] !== undefined
  return isPassage ? '' : id.replace(/^#/, '')
}
