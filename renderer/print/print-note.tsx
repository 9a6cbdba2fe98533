import type { Annotation } from '../../shared/model/annotation.ts'
import type { Related } from '../storage/read-related.ts'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'

interface PrintNoteProps {
  readonly annotation: Annotation
  readonly related: readonly Related[]
}

/** What is known of an annotation, for the list below the text. */
export function PrintNote({ annotation, related }: PrintNoteProps) {
  const { id, tag, quote, speaker, note, labels, creator, modified } = annotation
  const own = related.filter(({ relation }) => relation.from === id)
  return (
    <li>
      <p>
        <TagIcon tag={tag} size={12} /> <strong>{tagName(tag)}</strong>
        {speaker !== '' && ` · ${speaker}`}: <q dir="auto">{quote.exact}</q>
      </p>
      {note !== '' && <p>{note}</p>}
      {labels.length > 0 && <p>Labels: {labels.join(', ')}</p>}
      {own.map(({ relation, to }) => (
        <p key={relation.id}>
          {relation.kind.replace('-', ' ')}:{' '}
          {to === undefined ? 'a passage that is not in this library' : <q>{to.quote.exact}</q>}
        </p>
      ))}
      <p className="print-facts">
        {creator.name === '' ? 'Unnamed annotator' : creator.name}, {modified.slice(0, 10)}
      </p>
    </li>
  )
}
