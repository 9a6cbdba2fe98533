import type { Annotation, Quote } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { describeSpan } from '../selectors/describe-span.ts'
import type { CarryItem } from './carry-item.ts'

/** Two captures of an article and what became of each annotation of the older one. */
export interface ChangesReport {
  readonly older: Article
  readonly newer: Article
  readonly newerText: string
  readonly items: readonly CarryItem[]
}

/** What a reader of the report sees together. */
export type ChangeGroup = 'to-decide' | 'changed' | 'moved' | 'gone' | 'same'

export const changeGroups = ['to-decide', 'changed', 'moved', 'gone', 'same'] as const

export const groupTitles: Readonly<Record<ChangeGroup, string>> = {
  'to-decide': 'To decide',
  changed: 'Changed',
  moved: 'Moved',
  gone: 'Gone',
  same: 'Unchanged',
}

/** Where an item stands in the report. What is to be decided comes first, whatever became of it. */
export function changeGroup({ state, placement, counterpart, annotation }: CarryItem): ChangeGroup {
  if (state === 'to-confirm') return 'to-decide'
  if (counterpart !== null) {
    if (counterpart.quote.exact !== annotation.quote.exact) return 'changed'
    const isThere = counterpart.start === annotation.start
    return isThere || isAmongTheSame(annotation.quote, counterpart.quote) ? 'same' : 'moved'
  }
  if (placement.verdict === 'lost') return 'gone'
  if (placement.verdict === 'exact') return 'same'
  return placement.verdict === 'moved' ? 'moved' : 'changed'
}

/** Text put in far above shifts a passage; to a reader it stands where it stood. */
function isAmongTheSame(was: Quote, now: Quote): boolean {
  const near = 12
  return (
    was.prefix.slice(-near) === now.prefix.slice(-near) &&
    was.suffix.slice(0, near) === now.suffix.slice(0, near)
  )
}

/** Where an item is on the newer capture, or most likely is; null where its words are gone. */
export function newPlace({ counterpart, placement }: CarryItem): Span | null {
  if (counterpart !== null) return counterpart
  if (placement.verdict === 'lost') return null
  if (placement.verdict === 'ambiguous') return placement.candidates[0]?.span ?? null
  return placement.span
}

/** The words of an item on the newer capture; null where they are gone. */
export function newWording(item: CarryItem, newerText: string): string | null {
  const place = newPlace(item)
  return place === null ? null : newerText.slice(place.start, place.end)
}

/** The words around a passage that was moved, in both captures; null where they tell nothing. */
export function movedFrom(
  item: CarryItem,
  newerText: string,
): { readonly was: Quote; readonly now: Quote } | null {
  const place = newPlace(item)
  if (place === null || changeGroup(item) !== 'moved') return null
  return { was: item.annotation.quote, now: describeSpan(newerText, place) }
}

/** What tells one capture from another, in the order in which it is said; nothing that is not known. */
export function captureFacts({ publisher, url, captured }: Article): readonly string[] {
  const time = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[\d:.]*Z$/.exec(captured)
  const when = time === null ? captured : `${time[1]} ${time[2]} UTC`
  return [publisher, url, when === '' ? '' : `captured ${when}`].filter((fact) => fact !== '')
}

/** Who tagged a passage as what, and whose words it is: one line. */
export function annotationLine({ tag, speaker, labels, creator }: Annotation): string {
  const parts = [tag ?? 'not tagged', speaker === '' ? '' : `said by ${speaker}`, ...labels]
  return [...parts.filter(Boolean), `marked by ${creator.name || 'an unnamed annotator'}`].join(
    ', ',
  )
}

/** What was decided about an item, in a few words; empty where there is nothing to say. */
export function decisionWords({ state, placement }: CarryItem): string {
  if (state === 'carried') return 'carried over'
  if (state === 'left') return 'left with the older version'
  if (state === 'sure') return 'not carried over'
  if (state !== 'to-confirm') return ''
  const isOneOfMany = placement.verdict === 'ambiguous' && placement.candidates.length > 1
  return isOneOfMany ? 'not decided yet, more than one passage fits' : 'not decided yet'
}
