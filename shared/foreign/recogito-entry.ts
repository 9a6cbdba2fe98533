import type { UnknownMembers } from '../model/record.ts'
import { isObject, listOf } from '../exchange/members.ts'
import type { ForeignAnnotation, ForeignEntry, ForeignRelation } from './foreign-annotation.ts'
import { creatorOf, nobody } from './foreign-creator.ts'
import { selectedBy } from './foreign-selectors.ts'
import { timesOf } from './foreign-times.ts'
import { textIn } from './text-in.ts'
import { foreignBodies } from './w3c-bodies.ts'

/**
 * Reads an annotation as Recogito and Annotorious keep it, with `bodies` and a target of its own
 * shape. Its offsets count UTF-16 code units. A passage in several pieces is as many.
 */
export function recogitoEntry(item: UnknownMembers, id: string): ForeignEntry {
  const target = isObject(item['target']) ? item['target'] : {}
  const bodies = listOf(item['bodies'])
  const makers = [target['creator'], ...bodies.map((body) => isObject(body) && body['creator'])]
  const head = {
    creator: makers.map(creatorOf).find(({ id }) => id !== nobody.id) ?? nobody,
    ...timesOf(target['created'] ?? timeIn(bodies), target['updated']),
  }
  const motivation = textIn(item['motivation'])
  const said = foreignBodies(item, motivation)
  const link = linkOf(target['selector'])
  if (link !== null) {
    const relation: ForeignRelation = { id, ...link, words: said.tags, note: said.note, ...head }
    return { annotations: [], relations: [relation] }
  }
  const selectors = listOf(target['selector'])
  const pieces = selectors.length === 0 ? [undefined] : selectors
  const annotations = pieces.map((selector, at): ForeignAnnotation => {
    const { quote, position } = selectedBy(selector)
    return {
      id: at === 0 ? id : `${id} ${at + 1}`,
      ...head,
      sources: [textIn(target['source'])].filter((source) => source !== ''),
      quote,
      position: position && { ...position, unit: 'utf-16' },
      ...said,
      motivation,
      repliesTo: null,
      via: '',
    }
  })
  return { annotations, relations: [] }
}

function timeIn(bodies: readonly unknown[]): unknown {
  return bodies
    .filter(isObject)
    .map((body) => body['created'])
    .find((time) => time !== undefined)
}

/** What a connection is drawn between. */
function linkOf(selector: unknown): Pick<ForeignRelation, 'from' | 'to'> | null {
  if (!isObject(selector)) return null
  const from = textIn(selector['from'])
  const to = textIn(selector['to'])
  return from === '' || to === '' ? null : { from, to }
}
