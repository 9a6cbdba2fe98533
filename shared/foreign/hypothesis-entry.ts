import type { UnknownMembers } from '../model/record.ts'
import { isObject, listOf } from '../exchange/members.ts'
import type { ForeignAnnotation, ForeignEntry } from './foreign-annotation.ts'
import { accountOf, isIri } from './foreign-creator.ts'
import { selectedBy } from './foreign-selectors.ts'
import { timesOf } from './foreign-times.ts'
import { textIn } from './text-in.ts'

/**
 * Reads an annotation of Hypothesis, as its API and its client's export have it. Its offsets count
 * UTF-16 code units of the whole page; a reply has no passage of its own.
 */
export function hypothesisEntry(item: UnknownMembers, id: string): ForeignEntry {
  const [target] = listOf(item['target']).filter(isObject)
  const { quote, position } = selectedBy(target?.['selector'])
  const links = isObject(item['links']) ? item['links'] : {}
  const via = textIn(links['html'])
  // The whole line of answers, the one that is answered last.
  const answered = textIn(listOf(item['references']).at(-1))
  const sources = [textIn(item['uri']), textIn(target?.['source'])]
  const annotation: ForeignAnnotation = {
    id,
    creator: accountOf(item['user'], item['user_info']),
    ...timesOf(item['created'], item['updated']),
    sources: [...new Set(sources)].filter((source) => source !== ''),
    quote,
    position: position && { ...position, unit: 'utf-16' },
    tags: [...new Set(listOf(item['tags']).map(textIn))].filter((tag) => tag !== ''),
    speaker: '',
    note: textIn(item['text']),
    motivation: answered === '' ? '' : 'replying',
    repliesTo: answered === '' ? null : answered,
    via: isIri(via) ? via : '',
  }
  return { annotations: [annotation], relations: [] }
}
