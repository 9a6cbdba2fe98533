import { addedRecords } from '../history/added-records.ts'
import type { Step } from '../history/step.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Relation } from '../model/relation.ts'
import type { Span } from '../model/span.ts'
import { describeSpan } from '../selectors/describe-span.ts'
import { counted } from '../text/counted.ts'
import { carriedId } from './carried-id.ts'
import { withoutContext } from './undecided.ts'

export interface NewerText extends Pick<Article, 'id'> {
  readonly text: string
}

/**
 * An annotation of an older capture on a newer one, at a span of its text: tag, labels, speaker,
 * note, creator and times stay as they were. It depends on these alone, version included, so
 * colleagues who carry it to the same place separately make the same record, and no conflict.
 * @throws RangeError when the span does not lie within the text.
 */
export function carriedAnnotation(
  annotation: Annotation,
  { newer, span }: { readonly newer: NewerText; readonly span: Span },
): Annotation {
  const { start, end } = span
  if (start < 0 || start >= end || end > newer.text.length) {
    throw new RangeError(`Span ${start} to ${end} is not within 0 and ${newer.text.length}`)
  }
  return {
    ...onNewer(annotation, newer.id),
    start,
    end,
    quote: describeSpan(newer.text, span),
    // Of two places neither is the newer: that is for the two people to settle.
    version: { ...annotation.version, [`carried-${start}-${end}`]: 1 },
    deleted: false,
  }
}

interface CarriedRelations {
  readonly newer: Article['id']
  /** Those that touch the older capture. */
  readonly relations: readonly Relation[]
  /** Whether an annotation is of the older capture, deleted ones included. */
  readonly isOlder: (id: string) => boolean
  /** Those of them that are on the newer capture, or will be. */
  readonly isCarried: (id: string) => boolean
}

/**
 * The relations that follow: each of which all ends on the older capture are carried, with these
 * ends on the newer one. An end in another article stays. They too are the same whoever carries.
 */
export function carriedRelations({
  newer,
  relations,
  isOlder,
  isCarried,
}: CarriedRelations): readonly Relation[] {
  const end = (id: string) => (isOlder(id) ? carriedId(id, newer) : id)
  return (
    relations
      .filter(
        ({ from, to, deleted }) =>
          !deleted &&
          (isOlder(from) || isOlder(to)) &&
          [from, to].every((id) => !isOlder(id) || isCarried(id)),
      )
      .map((relation) => ({
        ...relation,
        id: carriedId(relation.id, newer),
        from: end(relation.from),
        to: end(relation.to),
      }))
      // Between a passage and what it was carried to, it would join one with itself.
      .filter(({ from, to }) => from !== to)
  )
}

interface Carried {
  readonly annotations: readonly Annotation[]
  readonly relations: readonly Relation[]
}

/** The step that puts carried annotations and relations on the newer capture; null when there are none. */
export function planCarry({ annotations, relations }: Carried): Step | null {
  if (annotations.length + relations.length === 0) return null
  const what =
    annotations.length === 0
      ? counted(relations.length, 'relation')
      : counted(annotations.length, 'annotation')
  return {
    label: `Carry ${what} over`,
    changes: addedRecords(annotations, relations),
  }
}

/** What was left stands nowhere on the newer capture, as what came deleted in a file. */
const nowhere = { start: 0, end: 0, quote: { exact: '', prefix: '', suffix: '' } }

/** The step that leaves an annotation with the older capture. */
export function planLeave(annotation: Annotation, newer: Article['id']): Step {
  const version = { ...annotation.version, left: 1 }
  const record = { ...onNewer(annotation, newer), ...nowhere, version, deleted: true }
  const change = { articleId: newer, id: record.id, before: undecided(annotation), after: nowhere }
  return {
    label: 'Leave with the older version',
    changes: [{ on: 'annotation', ...change, record }],
  }
}

/**
 * The step that asks again about an annotation of the older capture: it was left, or what was
 * carried over of it is deleted.
 */
export function planDecideAgain(annotation: Annotation, counterpart: Annotation): Step {
  const { id, articleId, start, end, quote } = counterpart
  const after = undecided(start < end ? counterpart : annotation)
  const change = { articleId, id, before: { start, end, quote }, after }
  return { label: 'Decide again', changes: [{ on: 'annotation', ...change }] }
}

function undecided({ start, end, quote }: Annotation): typeof nowhere {
  return { start, end, quote: withoutContext(quote) }
}

/** What another tool said of the place does not hold in another text. */
function onNewer({ unknown, ...annotation }: Annotation, newer: Article['id']): Annotation {
  const kept = Object.entries(unknown ?? {}).filter(([name]) => name !== 'target')
  return {
    ...annotation,
    ...(kept.length > 0 ? { unknown: Object.fromEntries(kept) } : {}),
    id: carriedId(annotation.id, newer),
    articleId: newer,
  }
}
