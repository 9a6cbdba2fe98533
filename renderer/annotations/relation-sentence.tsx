import type { Ref } from 'react'
import { isBlank } from '../../shared/text/is-blank.ts'
import { otherEnd } from '../storage/read-related.ts'
import type { OtherEnd, Related } from '../storage/read-related.ts'
import { KindMark } from '../ui/kind-mark.tsx'
import { relationWords } from '../../shared/model/relation-words.ts'
import { shortTitle } from '../ui/short-title.ts'
import type { AnnotationActions } from './annotation-actions.ts'

interface RelationSentenceProps extends Pick<AnnotationActions, 'onFollow'> {
  readonly related: Related
  /** The annotation on whose card it stands, and its article. */
  readonly seenFrom: string
  readonly articleId: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** A relation as a sentence, seen from one of its ends; leads to the other. */
export function RelationSentence({
  related,
  seenFrom,
  articleId,
  onFollow,
  ref,
}: RelationSentenceProps) {
  const other = otherEnd(related, seenFrom)
  const { kind } = related.relation
  const words = relationWords(kind, other.isObject)
  const mark = <KindMark kind={kind} isSubject={other.isObject} />
  if (other.annotation === undefined) {
    return (
      <p className="card-relation">
        {mark}
        <span className="card-relation-words">
          {words} <GoneEnd {...other} />
        </span>
      </p>
    )
  }
  const { quote, speaker } = other.annotation
  return (
    <button
      ref={ref}
      type="button"
      className="card-relation"
      data-relation
      onClick={() => onFollow(related, seenFrom)}
    >
      {mark}
      <span className="card-relation-words">
        <strong>{words}</strong> <q dir="auto">{quote.exact}</q>{' '}
        <span className="card-relation-where">
          {speaker !== '' && `by ${speaker}, `}
          {other.annotation.articleId === articleId ? 'in this article' : place(other)}
        </span>
      </span>
    </button>
  )
}

function place({ title }: OtherEnd): string {
  return isBlank(title) ? 'in an untitled article' : `in ${shortTitle(title)}`
}

/** What is known of an end that is gone. */
function GoneEnd({ deleted }: OtherEnd) {
  if (deleted === undefined) return 'a passage that is not in this library'
  if (isBlank(deleted.quote.exact)) return 'a passage that was deleted'
  return (
    <>
      a passage that was deleted: <q dir="auto">{deleted.quote.exact}</q>
    </>
  )
}
