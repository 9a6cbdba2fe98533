import { isUndecided } from '../carry/undecided.ts'
import { addedRecords } from '../history/added-records.ts'
import type { Step } from '../history/step.ts'
import type { Annotation } from '../model/annotation.ts'
import type { ArticleId } from '../model/article.ts'
import type { Relation } from '../model/relation.ts'
import type { Span } from '../model/span.ts'
import { counted } from '../text/counted.ts'
import type { Placement } from '../placement/placement.ts'
import type { ForeignAnnotation, ForeignRelation } from './foreign-annotation.ts'
import { foreignRecord, foreignRecordId, foreignRelation, replyRelation } from './foreign-record.ts'
import type { TagChoice } from './tag-table.ts'

/** Annotations of another tool that go to one article, with where each stands in it. */
export interface ForeignGroup {
  readonly article: { readonly id: ArticleId; readonly text: string }
  readonly annotations: readonly ForeignAnnotation[]
  /** In the same order; null for what names no passage. */
  readonly placements: readonly (Placement | null)[]
}

interface Placing {
  readonly groups: readonly ForeignGroup[]
  /** Places that a person chose for what was not placed by itself, by record id. */
  readonly chosen: ReadonlyMap<string, Span>
  /** Annotations of the articles, deleted ones too, by id. */
  readonly existing: ReadonlyMap<string, Annotation>
}

interface Importing extends Placing {
  readonly relations: readonly ForeignRelation[]
  /** What becomes of each word, as a person confirmed it. */
  readonly table: ReadonlyMap<string, TagChoice>
  /** Ids of relations that the library has, deleted or not. */
  readonly existingRelations: ReadonlySet<string>
}

/**
 * How it stands with an annotation of another tool. `new`: it is added. `here`: it was imported
 * before. `removed`: it was, and a person deleted it. `to-confirm`: a person decides where it
 * stands. `lost`: its words are not in the article. `no-passage`: it is about the article as a whole.
 */
export type ForeignState = 'new' | 'here' | 'removed' | 'to-confirm' | 'lost' | 'no-passage'

export interface ForeignItemPlan {
  readonly foreign: ForeignAnnotation
  readonly articleId: ArticleId
  /** What it is or would be called here. */
  readonly id: string
  readonly placement: Placement | null
  /** Where it is or would be put; null where it is nowhere yet. */
  readonly span: Span | null
  readonly state: ForeignState
}

/** What an import of another tool's annotations is to do; nothing is done yet. */
export interface ForeignPlan {
  readonly annotations: readonly Annotation[]
  readonly relations: readonly Relation[]
  /** Every annotation of the file, in its order, and what becomes of it. */
  readonly items: readonly ForeignItemPlan[]
}

/**
 * Decides what becomes of the annotations of another tool: those whose words were found are added,
 * the others wait for a person. An answer without a passage of its own stands where what it answers
 * stands, and is related to it. Laws: the same file, table and choices make the same records, byte
 * for byte; once they are there, a second plan adds nothing.
 */
export function planForeign(importing: Importing): ForeignPlan {
  const { groups, relations, table, existingRelations } = importing
  const articles = new Map(groups.map(({ article }) => [article.id, article]))
  const items = foreignItems(importing)
  const annotations = items.flatMap(({ foreign, articleId, span, state }) => {
    const article = articles.get(articleId)
    if (article === undefined || span === null || state !== 'new') return []
    return [foreignRecord(foreign, { article, span, table })]
  })
  const present = new Map<string, string>()
  for (const { foreign, id, state } of items) {
    const isPresent = state === 'new' || state === 'here'
    if (isPresent && !present.has(foreign.id)) present.set(foreign.id, id)
  }
  const replies = items.flatMap(({ foreign, id }) => {
    const to = foreign.repliesTo === null ? undefined : present.get(foreign.repliesTo)
    const isThere = present.get(foreign.id) === id && to !== undefined && to !== id
    return isThere ? [replyRelation(foreign, { from: id, to })] : []
  })
  const links = relations.flatMap((relation) => {
    const from = present.get(relation.from)
    const to = present.get(relation.to)
    if (from === undefined || to === undefined || from === to) return []
    return [foreignRelation(relation, { from, to })]
  })
  const isNew = ({ id }: Relation) => !existingRelations.has(id)
  return { annotations, relations: [...links, ...replies].filter(isNew), items }
}

/** What becomes of each annotation of the groups, in their order. */
export function foreignItems({ groups, chosen, existing }: Placing): readonly ForeignItemPlan[] {
  return groups.flatMap((group) => {
    const { article, annotations, placements } = group
    const spans = spansOf(group, chosen)
    return annotations.map((foreign, at): ForeignItemPlan => {
      const id = foreignRecordId(foreign.id, article.id)
      const placement = placements[at] ?? null
      const span = spans.get(foreign.id) ?? null
      const state = stateOf({ placement, span, there: existing.get(id) })
      return { foreign, articleId: article.id, id, placement, span, state }
    })
  })
}

/** Where each annotation of a group stands, by its id in the file: found, chosen, or answered. */
function spansOf(
  { article, annotations, placements }: ForeignGroup,
  chosen: ReadonlyMap<string, Span>,
): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>()
  annotations.forEach(({ id }, at) => {
    const placement = placements[at] ?? null
    const found = placement !== null && isSure(placement) ? placement.span : undefined
    const span = chosen.get(foreignRecordId(id, article.id)) ?? found
    if (span !== undefined) spans.set(id, span)
  })
  // An answer can stand before what it answers, and answer an answer.
  const waiting = new Map<string, ForeignAnnotation[]>()
  annotations.forEach((annotation, at) => {
    const { repliesTo } = annotation
    if (repliesTo === null || (placements[at] ?? null) !== null || spans.has(annotation.id)) return
    const others = waiting.get(repliesTo)
    if (others === undefined) waiting.set(repliesTo, [annotation])
    else others.push(annotation)
  })
  const next = [...spans.keys()]
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const span = spans.get(id)
    for (const reply of waiting.get(id) ?? []) {
      if (span === undefined || spans.has(reply.id)) continue
      spans.set(reply.id, span)
      next.push(reply.id)
    }
  }
  return spans
}

function isSure(
  placement: Placement,
): placement is Extract<Placement, { verdict: 'exact' | 'moved' }> {
  return placement.verdict === 'exact' || placement.verdict === 'moved'
}

interface Standing {
  readonly placement: Placement | null
  readonly span: Span | null
  readonly there: Annotation | undefined
}

function stateOf({ placement, span, there }: Standing): ForeignState {
  if (there?.deleted === false) return 'here'
  // One that was imported and undone was not decided about.
  if (there !== undefined && !isUndecided(there)) return 'removed'
  if (span !== null) return 'new'
  if (placement === null) return 'no-passage'
  return placement.verdict === 'lost' ? 'lost' : 'to-confirm'
}

/** The step that adds what was planned; null when that is nothing. */
export function foreignStep(
  { annotations, relations }: Pick<ForeignPlan, 'annotations' | 'relations'>,
  tool: string,
): Step | null {
  if (annotations.length + relations.length === 0) return null
  const what =
    annotations.length === 0
      ? counted(relations.length, 'relation')
      : counted(annotations.length, 'annotation')
  return {
    label: `Import ${what} of ${tool}`,
    changes: addedRecords(annotations, relations),
  }
}
