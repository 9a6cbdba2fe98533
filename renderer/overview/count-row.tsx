import type { ReactNode } from 'react'

interface CountRowProps {
  readonly children: ReactNode
  readonly count: number
  /** The greatest count of its list, which has the longest bar. */
  readonly most: number
  /** Null for a name that people give, else the tag. */
  readonly tag?: string
  /** Shows the annotations that are counted; without it the row only tells. */
  readonly onShow?: (() => void) | undefined
}

const numbers = new Intl.NumberFormat()

/** How many there are of something, as a number and as a bar beside the others of its list. */
export function CountRow({ children, count, most, tag, onShow }: CountRowProps) {
  const content = (
    <>
      <span className="count-name">{children}</span>
      <span className="count-bar" aria-hidden>
        <span data-tag={tag} style={{ inlineSize: `${(count / Math.max(most, 1)) * 100}%` }} />
      </span>
      <span className="count-number">{numbers.format(count)}</span>
    </>
  )
  return (
    <li>
      {onShow === undefined || count === 0 ? (
        <div className="count-row">{content}</div>
      ) : (
        <button type="button" className="count-row" title="Show these" onClick={onShow}>
          {content}
        </button>
      )}
    </li>
  )
}
