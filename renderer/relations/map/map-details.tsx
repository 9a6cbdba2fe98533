import { Focus, LocateFixed, X } from 'lucide-react'
import type { ClaimMap, MapNode } from '../../../shared/map/claim-map.ts'
import { lackWords } from '../../../shared/map/map-words.ts'
import { selectOnMap, useClaimMap } from '../../state/claim-map.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { relationWords } from '../../../shared/model/relation-words.ts'
import { TagIcon, tagName } from '../../ui/tag-icon.tsx'
import { relationsOf } from './relations-of.ts'

interface MapDetailsProps {
  readonly node: MapNode
  readonly map: ClaimMap
  readonly onGo: (node: MapNode) => void
}

/** All of the annotation that is selected on the map, with the way to its passage. */
export function MapDetails({ node, map, onGo }: MapDetailsProps) {
  const focusId = useClaimMap((view) => view.focusId)
  const { annotation, article, lacks } = node
  const { tag, quote, speaker, note, labels, creator } = annotation
  const controls = () => useClaimMap.getState().controls
  return (
    <aside className="map-details" aria-label="Selected passage">
      <header>
        <span className={`map-card-tag tag-${tag ?? 'untagged'}`}>
          <TagIcon tag={tag} size={16} /> {tagName(tag)}
        </span>
        {lacks !== null && <span className="map-badge">{lackWords[lacks]}</span>}
        <IconButton icon={X} label="Close" onClick={() => selectOnMap(null)} />
      </header>
      <div className="map-details-body">
        <q dir="auto">{quote.exact}</q>
        {speaker !== '' && <p className="map-details-speaker">{speaker}</p>}
        {note !== '' && <p className="map-details-note">{note}</p>}
        {labels.length > 0 && <p className="map-details-facts">Labels: {labels.join(', ')}</p>}
        <p className="map-details-facts">
          {article.title} · {creator.name === '' ? 'Unnamed annotator' : creator.name}
        </p>
        <ul aria-label="Relations">
          {relationsOf(node, map).map(({ relation, isSubject, other }) => (
            <li key={relation.id}>
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  selectOnMap(other.id)
                  controls()?.reveal(other.id)
                }}
              >
                {relationWords(relation.kind, isSubject)}: <q>{other.annotation.quote.exact}</q>
              </button>
              {(relation.confidence !== null || relation.note !== '') && (
                <p className="map-details-facts">
                  {[relation.confidence && `${relation.confidence} confidence`, relation.note]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
      <footer>
        <button type="button" className="button button-primary" onClick={() => onGo(node)}>
          <LocateFixed size={16} aria-hidden /> Go to passage
        </button>
        <button type="button" className="button" onClick={() => controls()?.focus()}>
          <Focus size={16} aria-hidden /> {focusId === null ? 'Focus on claim' : 'Show everything'}
        </button>
      </footer>
    </aside>
  )
}
