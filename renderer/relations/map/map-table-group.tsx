import type { ReactNode } from 'react'
import type { ClaimMap, MapNode } from '../../../shared/map/claim-map.ts'
import type { TableGroup, TableRow } from '../../../shared/map/claim-table.ts'
import { lackWords, sectionTitle } from '../../../shared/map/map-words.ts'
import { relationWords } from '../../../shared/model/relation-words.ts'
import { TagIcon, tagName } from '../../ui/tag-icon.tsx'

const columns = ['Passage', 'Tag', 'How it stands', 'Speaker', 'Article'] as const

export function MapTableHead() {
  return (
    <thead>
      <tr>
        {columns.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface MapTableGroupProps {
  readonly group: TableGroup
  readonly map: ClaimMap
  /** Null on paper, where nothing can be followed. */
  readonly onGo: ((node: MapNode) => void) | null
}

/** A claim with the passages about it, or passages that have something else in common. */
export function MapTableGroup({ group, map, onGo }: MapTableGroupProps) {
  const { head, rows } = group
  return (
    <tbody>
      <tr className="map-table-group">
        <th scope="rowgroup" colSpan={columns.length}>
          {typeof head === 'string' ? (
            head === 'without claim' ? (
              'Related to each other, without a claim'
            ) : (
              sectionTitle(head, map)
            )
          ) : (
            <>
              <span className="map-card-tag tag-claim">
                <TagIcon tag="claim" size={14} /> Claim
              </span>
              <Lacking node={head} />
              <Passage node={head} onGo={onGo} />
              <small>
                {[head.annotation.speaker, head.article.title].filter(Boolean).join(' · ')}
              </small>
            </>
          )}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={`${row.relation?.id ?? ''} ${row.node.id}`} row={row} onGo={onGo} />
      ))}
    </tbody>
  )
}

interface RowProps {
  readonly row: TableRow
  readonly onGo: MapTableGroupProps['onGo']
}

function Row({ row, onGo }: RowProps) {
  const { node } = row
  const { tag, speaker } = node.annotation
  return (
    <tr>
      <td>
        <Passage node={node} onGo={onGo} />
        <Lacking node={node} />
      </td>
      <td>
        <span className={`map-card-tag tag-${tag ?? 'untagged'}`}>
          <TagIcon tag={tag} size={14} /> {tagName(tag)}
        </span>
      </td>
      <td>{standing(row)}</td>
      <td dir="auto">{speaker}</td>
      <td dir="auto">{node.article.title}</td>
    </tr>
  )
}

function standing({ node, relation, other }: TableRow): ReactNode {
  if (relation === null) return 'related to nothing'
  const words = relationWords(relation.kind, relation.from === node.id)
  const sure = relation.confidence === null ? '' : ` (${relation.confidence} confidence)`
  const note = relation.note === '' ? null : <small>{relation.note}</small>
  if (other === null) {
    return (
      <>
        {words} the claim{sure}
        {note}
      </>
    )
  }
  return (
    <>
      {words} <q dir="auto">{other.annotation.quote.exact}</q>
      {sure}
      {note}
    </>
  )
}

function Passage({ node, onGo }: Pick<RowProps, 'onGo'> & { readonly node: MapNode }) {
  const quote = <q dir="auto">{node.annotation.quote.exact}</q>
  if (onGo === null) return quote
  return (
    <button type="button" className="map-passage" onClick={() => onGo(node)}>
      {quote}
    </button>
  )
}

function Lacking({ node: { lacks } }: { readonly node: MapNode }) {
  if (lacks === null) return null
  return (
    <>
      {' '}
      <span className="map-badge">{lackWords[lacks]}</span>
    </>
  )
}
