import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { createPortal } from 'react-dom'
import { Link2 } from 'lucide-react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { otherEnd } from '../../storage/read-related.ts'
import type { Related } from '../../storage/read-related.ts'
import { relationWords } from '../../../shared/model/relation-words.ts'
import { shortened } from '../../ui/shortened.ts'
import { Arc } from './arc.tsx'
import type { ArcShape } from './arc-shapes.ts'
import type { DrawnText } from './drawn-text.ts'
import { ElsewhereLinks } from './elsewhere-links.tsx'
import { useArcs } from './use-arcs.ts'
import './arcs.css'

interface RelationArcsProps {
  readonly drawn: DrawnText
  /** The selected annotation of the article. */
  readonly annotation: Annotation
  /** The relations of the article. */
  readonly related: readonly Related[]
  readonly onFollow: (related: Related, seenFrom: string) => void
  readonly onRelate: () => void
  /** The handle was pressed, and may be dragged. */
  readonly onPress: (event: PointerEvent<HTMLElement>) => void
  /** Shows all relations, which the card does. */
  readonly onShowAll: () => void
}

/**
 * The relations of the selected annotation, beside the text: arcs to its other lines, links to other
 * articles, and the handle from which it is related. Drawn over the column, so that nothing moves.
 */
export function RelationArcs({ drawn, ...props }: RelationArcsProps) {
  const column = drawn.root.parentElement
  return column && createPortal(<ArcsWithin drawn={drawn} {...props} />, column)
}

function ArcsWithin({
  drawn,
  annotation,
  related,
  onFollow,
  onRelate,
  onPress,
  onShowAll,
}: RelationArcsProps) {
  const own = useMemo(
    () => related.filter(({ relation: { from, to } }) => [from, to].includes(annotation.id)),
    [related, annotation.id],
  )
  const arcs = useArcs(drawn, annotation, own)
  const [pointedAt, setPointedAt] = useState<string | null>(null)
  const svgRef = useRef<SVGSVGElement>(null)
  if (arcs === null) return null
  const byId = new Map(own.map((each) => [each.relation.id, each]))
  const pointed = arcs.shapes.find(({ id }) => id === pointedAt)

  function step(event: KeyboardEvent, index: number): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const { length } = arcs?.shapes ?? []
    svgRef.current?.querySelectorAll('g')[(index + by + length) % length]?.focus()
  }
  return (
    <div className="relation-arcs" style={{ left: arcs.left }}>
      <svg
        ref={svgRef}
        role="group"
        aria-label="Relations of the selected annotation"
        width={1}
        height={1}
      >
        {arcs.shapes.map((shape, index) => (
          <Arc
            key={keyOf(shape)}
            shape={shape}
            words={sentenceOf(shape, byId.get(shape.id), annotation.id)}
            isPointedAt={shape.id === pointedAt}
            isReached={pointed === undefined ? index === 0 : shape.id === pointedAt}
            onPoint={(isPointed) => setPointedAt(isPointed ? shape.id : null)}
            onStep={(event) => step(event, index)}
            onFollow={() => {
              const each = byId.get(shape.id)
              if (each !== undefined) onFollow(each, annotation.id)
            }}
          />
        ))}
      </svg>
      {arcs.own !== null && (
        <button
          type="button"
          className="relate-handle"
          data-slim={arcs.isSlim}
          style={{ top: arcs.own - 12 }}
          aria-label="Relate the selected annotation"
          title="Relate: click to choose from a list, or drag to a highlight or a card (R)"
          onPointerDown={onPress}
          onClick={onRelate}
        >
          <Link2 size={14} aria-hidden />
        </button>
      )}
      {arcs.own !== null && (
        <ElsewhereLinks
          related={own}
          annotation={annotation}
          textWidth={arcs.right - arcs.left}
          own={arcs.own}
          after={arcs.after}
          onFollow={onFollow}
          onShowAll={onShowAll}
        />
      )}
      {pointed && (
        <p
          className="arc-label"
          style={{ left: pointed.label.x, top: pointed.label.y }}
          aria-hidden
        >
          {sentenceOf(pointed, byId.get(pointed.id), annotation.id)}
        </p>
      )}
    </div>
  )
}

/** At the border many stand for each other in turn while the text is scrolled: they stay one. */
function keyOf({ id, kind, isSubject, edge }: ArcShape): string {
  return edge === null ? id : `${edge.isTop} ${kind} ${isSubject}`
}

/** What an arc says, from the selected annotation. */
function sentenceOf({ kind, isSubject, more }: ArcShape, related: Related | undefined, id: string) {
  const other = related && otherEnd(related, id).annotation
  const rest = more === 0 ? '' : ` and ${more} more`
  return `${relationWords(kind, isSubject)} “${shortened(other?.quote.exact ?? '')}”${rest}`
}
