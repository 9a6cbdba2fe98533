import type { RelationKind } from '../../shared/model/relation.ts'
import type { Related } from '../storage/read-related.ts'
import { goToAnnotation } from '../state/session.ts'

const asSubject: Readonly<Record<RelationKind, string>> = {
  denies: 'denies',
  supports: 'supports',
  disputes: 'disputes',
  'responds-to': 'responds to',
}

const asObject: Readonly<Record<RelationKind, string>> = {
  denies: 'denied by',
  supports: 'supported by',
  disputes: 'disputed by',
  'responds-to': 'answered by',
}

interface RelationSentenceProps {
  readonly related: Related
  /** The annotation on whose card it stands. */
  readonly seenFrom: string
}

/** A relation as a sentence, seen from one of its ends; leads to the other. */
export function RelationSentence({ related, seenFrom }: RelationSentenceProps) {
  const { relation, from, to } = related
  const subject = relation.from === seenFrom
  const other = subject ? to : from
  const words = (subject ? asSubject : asObject)[relation.kind]
  if (other === undefined) {
    return <p className="card-relation">{words}: a passage that is not in this library</p>
  }
  return (
    <button
      type="button"
      className="card-relation"
      onClick={() => goToAnnotation(other.id, other.articleId)}
    >
      {words}: <q dir="auto">{other.quote.exact}</q>
    </button>
  )
}
