import { useLayoutEffect } from 'react'
import { useRelateDrag } from '../../state/relate-drag.ts'
import './drag-line.css'

/** The line from the annotation that is dragged to the pointer, and what is under it. */
export function DragLine() {
  const drag = useRelateDrag((state) => state.drag)
  const isDragging = drag !== null
  // An attribute, since `:has()` of the body is asked anew of everything with each change of the page.
  useLayoutEffect(() => {
    document.body.toggleAttribute('data-drags-relation', isDragging)
    return () => document.body.removeAttribute('data-drags-relation')
  }, [isDragging])
  if (!isDragging) return null
  const { start, at, target } = drag
  return (
    <svg className="drag-line" data-on-target={target !== null} aria-hidden>
      {target?.boxes.map(({ left, top, width, height }, index) => (
        <rect key={index} x={left - 2} y={top - 2} width={width + 4} height={height + 4} rx={4} />
      ))}
      <circle className="drag-start" cx={start.x} cy={start.y} r={4} />
      <line x1={start.x} y1={start.y} x2={at.x} y2={at.y} />
      <circle className="drag-end" cx={at.x} cy={at.y} r={target === null ? 4 : 6} />
    </svg>
  )
}
