import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { CopyCheck, Eye, EyeOff } from 'lucide-react'
import { tags } from '../../shared/model/tag.ts'
import type { Tag } from '../../shared/model/tag.ts'
import type { Span } from '../../shared/model/span.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'
import { usePlaceBeside } from './use-place-beside.ts'
import type { Reader } from './use-reader.ts'

interface TagToolbarProps {
  readonly reader: RefObject<Reader | null>
  readonly draft: Span
  /** The selected words are left out of the article already. */
  readonly isLeftOut: boolean
  readonly onTag: (tag: Tag | null) => void
  readonly onMarkAll: () => void
  readonly onLeaveOut: () => void
}

/** The tags, beside the selection. */
export function TagToolbar({
  reader,
  draft,
  isLeftOut,
  onTag,
  onMarkAll,
  onLeaveOut,
}: TagToolbarProps) {
  const ref = useRef<HTMLDivElement>(null)
  const place = usePlaceBeside(ref, reader, draft)

  // Gone with its selection, it leaves the focus to the article.
  useLayoutEffect(() => {
    const toolbar = ref.current
    return () => {
      if (toolbar?.contains(document.activeElement) === true) {
        toolbar.closest<HTMLElement>('[data-scroller]')?.focus({ preventScroll: true })
      }
    }
  }, [])

  return (
    <div
      ref={ref}
      className="tag-toolbar"
      role="toolbar"
      aria-label="Tag selection"
      style={place}
      // Keeps the selection while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
    >
      {tags.map((tag, index) => (
        <TagButton key={tag} tag={tag} shortcut={index + 1} onTag={onTag} />
      ))}
      <TagButton tag={null} shortcut={0} onTag={onTag} />
      <IconButton
        icon={CopyCheck}
        label="Mark all occurrences…"
        shortcut="M"
        aria-haspopup="dialog"
        className="tag-toolbar-other"
        onClick={onMarkAll}
      />
      <IconButton
        icon={isLeftOut ? Eye : EyeOff}
        label={isLeftOut ? 'Take in' : 'Leave out'}
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
