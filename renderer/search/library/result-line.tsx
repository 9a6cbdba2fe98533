import type { AnnotationHit, ArticleHits } from '../../../shared/search/article-hits.ts'
import { publishedDate } from '../../ui/published-date.ts'
import { TagIcon, tagName } from '../../ui/tag-icon.tsx'
import { counted } from '../../ui/counted.ts'
import { SnippetText } from '../snippet-text.tsx'
import { hitCount } from './result-rows.ts'
import type { ResultRow } from './result-rows.ts'

/** What stands in a line of the results. */
export function ResultLine({ row }: { readonly row: ResultRow }) {
  switch (row.kind) {
    case 'article':
      return <ArticleLine hits={row.hits} />
    case 'annotation':
      return <AnnotationLine hit={row.hit} />
    case 'place':
      return <SnippetText snippet={row.hit.snippet} />
    case 'more':
      return <>{counted(row.count, 'more place', 'more places')}: show them in the article</>
  }
}

function ArticleLine({ hits }: { readonly hits: ArticleHits }) {
  const { title, published, hiddenCount } = hits
  const isUntitled = title.before + title.hit + title.after === ''
  const count = hitCount(hits)
  const facts = [
    publishedDate(published, 'medium') ?? published,
    count > 0 ? counted(count, 'hit', 'hits') : '',
    hiddenCount > 0 ? `${hiddenCount} in left-out passages` : '',
  ]
  return (
    <>
      <span className="result-title">
        {isUntitled ? 'Untitled' : <SnippetText snippet={title} />}
      </span>
      <span className="result-facts">{facts.filter(Boolean).join(' · ')}</span>
    </>
  )
}

const fieldNames = { note: 'Note', speaker: 'Speaker', label: 'Label' } as const

function AnnotationLine({ hit: { tag, speaker, quote, fields } }: { readonly hit: AnnotationHit }) {
  const speakerIsHit = fields.some(({ field }) => field === 'speaker')
  return (
    <>
      <span className={`result-tag tag-${tag ?? 'untagged'}`}>
        <TagIcon tag={tag} size={14} />
        <span className="visually-hidden">{tagName(tag)}: </span>
      </span>
      <span className="result-words">
        <q>
          <SnippetText snippet={quote} />
        </q>
        {speaker !== '' && !speakerIsHit && <span className="result-facts"> {speaker}</span>}
        {fields.map(({ field, snippet }, index) => (
          <span key={index} className="result-field">
            {fieldNames[field]}: <SnippetText snippet={snippet} />
          </span>
        ))}
      </span>
    </>
  )
}
