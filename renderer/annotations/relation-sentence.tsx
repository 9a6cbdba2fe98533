import type { Related } from '../storage/read-related.ts'
import { goToAnnotation } from '../state/session.ts'
import { relationWords } from './relation-words.ts'

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
  const words = relationWords(relation.kind, subject)
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
