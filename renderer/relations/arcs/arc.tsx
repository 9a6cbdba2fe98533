import type { KeyboardEvent } from 'react'
import { kindDashes } from '../../ui/kind-dashes.ts'
import type { ArcShape } from './arc-shapes.ts'

interface ArcProps {
  readonly shape: ArcShape
  /** What it says, as a sentence. */
  readonly words: string
  readonly isPointedAt: boolean
  /** It is the one that Tab reaches; arrow keys go on to the others. */
  readonly isReached: boolean
  readonly onPoint: (isPointedAt: boolean) => void
  readonly onStep: (event: KeyboardEvent) => void
  readonly onFollow: () => void
}

/** Nearer to the text a count would lie upon it. */
const leastForCount = -20

/** One relation beside the text; followed by a click or Enter. */
export function Arc({ shape, words, isPointedAt, isReached, onPoint, onStep, onFollow }: ArcProps) {
  const { kind, path, head, edge } = shape
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') onStep(event)
    else {
      event.preventDefault()
      onFollow()
    }
  }
  return (
    <g
      className={`arc kind-${kind}`}
      role="link"
      aria-label={words}
      tabIndex={isReached ? 0 : -1}
      data-pointed={isPointedAt}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
      onKeyDown={press}
      onClick={onFollow}
    >
      <path className="arc-hit" d={path} />
      <path className="arc-halo" d={path} />
      <path className="arc-line" d={path} strokeDasharray={kindDashes[kind]} />
      <path
        className="arc-head"
        d="M 0 0 L -8 -4.5 L -8 4.5 z"
        transform={`translate(${head.x} ${head.y}) rotate(${head.turn})`}
      />
      {edge !== null && (
        <>
          <circle className="arc-hit-edge" cx={edge.x} cy={edge.y} r={12} />
          <path
            className="arc-edge"
            d={edge.isTop ? 'M -5 4 L 0 -2 L 5 4' : 'M -5 -4 L 0 2 L 5 -4'}
            transform={`translate(${edge.x} ${edge.y})`}
          />
        </>
      )}
      {edge !== null && edge.count > 0 && edge.x < leastForCount && (
        <text className="arc-more" x={edge.x + 8} y={edge.y + 4}>
          {edge.count < 100 ? edge.count : '99+'}
        </text>
      )}
    </g>
  )
}
