import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { Eye, EyeOff } from 'lucide-react'
import { tags } from '../../shared/model/tag.ts'
import type { Tag } from '../../shared/model/tag.ts'
import type { Span } from '../../shared/model/span.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'
import type { Reader } from './use-reader.ts'

interface TagToolbarProps {
  readonly reader: RefObject<Reader | null>
  readonly draft: Span
  /** The selected words are left out of the article already. */
  readonly isLeftOut: boolean
  readonly onTag: (tag: Tag | null) => void
  readonly onLeaveOut: () => void
}

const gap = 8

/**
 * Beside the selection, below its end or, where there is no room, above its start. A selection that
 * leaves neither in view has the toolbar over it, at the bottom of what is seen.
 */
export function TagToolbar({ reader, draft, isLeftOut, onTag, onLeaveOut }: TagToolbarProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null)

  useLayoutEffect(() => {
    const toolbar = ref.current
    const around = toolbar?.offsetParent
    const scroller = toolbar?.closest('[data-scroller]')
    const view = reader.current?.view
    const last = view?.rangeOf({ start: draft.end - 1, end: draft.end })?.getBoundingClientRect()
    const first = view
      ?.rangeOf({ start: draft.start, end: draft.start + 1 })
      ?.getBoundingClientRect()
    if (!toolbar || !around || !scroller || !last || !first) return
    const origin = around.getBoundingClientRect()
    const visible = scroller.getBoundingClientRect()
    const highest = visible.top + gap
    const lowest = visible.bottom - gap - toolbar.offsetHeight
    const fits = (top: number) => top >= highest && top <= lowest
    const below = last.bottom + gap
    const above = first.top - gap - toolbar.offsetHeight
    const top = fits(below) ? below : fits(above) ? above : lowest
    const beside = top === above ? first.left : last.right
    const limit = Math.max(0, around.clientWidth - toolbar.offsetWidth)
    const left = beside - origin.left - toolbar.offsetWidth / 2
    setPlace({ left: Math.min(Math.max(left, 0), limit), top: top - origin.top })
  }, [reader, draft])

  return (
    <div
      ref={ref}
      className="tag-toolbar"
      role="toolbar"
      aria-label="Tag selection"
      style={place ?? { visibility: 'hidden' }}
      // Keeps the selection while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
    >
      {tags.map((tag, index) => (
        <TagButton key={tag} tag={tag} shortcut={index + 1} onTag={onTag} />
      ))}
      <TagButton tag={null} shortcut={0} onTag={onTag} />
      <IconButton
        icon={isLeftOut ? Eye : EyeOff}
        label={isLeftOut ? 'Take in' : 'Leave out'}
        className="tag-toolbar-other"
        onClick={onLeaveOut}
      />
    </div>
  )
}

interface TagButtonProps {
  readonly tag: Tag | null
  readonly shortcut: number
  readonly onTag: (tag: Tag | null) => void
}

function TagButton({ tag, shortcut, onTag }: TagButtonProps) {
  return (
    <button
      type="button"
      className="tag-toolbar-button"
      aria-keyshortcuts={String(shortcut)}
      onClick={() => onTag(tag)}
    >
      <TagIcon tag={tag} />
      {tagName(tag)}
      <kbd aria-hidden>{shortcut}</kbd>
    </button>
  )
}
