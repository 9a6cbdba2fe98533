import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ArticleId } from '../../../shared/model/article.ts'
import { tags } from '../../../shared/model/tag.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TagIcon, tagName } from '../../ui/tag-icon.tsx'
import type { MarkRequest } from '../library/library-messages.ts'
import { MarkPreviewList } from './mark-preview-list.tsx'
import { counted } from '../../ui/counted.ts'
import { markSummary } from './mark-summary.ts'
import { usePreview } from './use-preview.ts'
import '../search.css'

interface MarkDialogProps {
  /** Those that were selected. */
  readonly words: string
  readonly tag: Tag | null
  readonly articleId: ArticleId
  readonly onMark: (request: MarkRequest, tag: Tag | null) => void
  readonly onClose: () => void
}

/** Marks every occurrence of some words, in this article or the whole library. */
export function MarkDialog({ words, tag: given, articleId, onMark, onClose }: MarkDialogProps) {
  const [tag, setTag] = useState(given)
  const [inLibrary, setInLibrary] = useState(false)
  const [wanted, setWanted] = useState({ words, matchCase: false, wholeWord: true })
  const request = { ...wanted, articleId: inLibrary ? null : articleId }
  const { previews, isCurrent } = usePreview(request)
  const count = previews?.reduce((sum, preview) => sum + preview.count, 0) ?? 0

  // Enter pressed before the places of the words are known waits for them.
  const isEntered = useRef(false)
  const markFound = useEffectEvent(() => {
    if (count > 0) onMark(request, tag)
  })
  useEffect(() => {
    if (!isEntered.current || !isCurrent) return
    isEntered.current = false
    markFound()
  }, [isCurrent])
  return (
    <Dialog title="Mark all occurrences" onClose={onClose}>
      <form
        className="mark"
        onSubmit={(event) => {
          event.preventDefault()
          if (isCurrent && count > 0) onMark(request, tag)
        }}
      >
        <label className="field">
          <span className="field-label">Words</span>
          <input
            ref={focusFirst}
            className="field-input"
            value={wanted.words}
            onChange={(event) => {
              isEntered.current = false
              setWanted({ ...wanted, words: event.target.value })
            }}
            onKeyDown={({ key, nativeEvent }) => {
              if (key === 'Enter' && !nativeEvent.isComposing) isEntered.current = !isCurrent
            }}
          />
        </label>
        <div className="mark-choices">
          <Check
            label="Whole words"
            checked={wanted.wholeWord}
            onChange={(wholeWord) => setWanted({ ...wanted, wholeWord })}
          />
          <Check
            label="Match case"
            checked={wanted.matchCase}
            onChange={(matchCase) => setWanted({ ...wanted, matchCase })}
          />
          <Check label="In the whole library" checked={inLibrary} onChange={setInLibrary} />
        </div>
        <fieldset className="mark-tags">
          <legend className="visually-hidden">Tag</legend>
          {[...tags, null].map((each) => (
            <label key={each ?? 'untagged'} className="choice">
              <input type="radio" name="tag" checked={tag === each} onChange={() => setTag(each)} />
              <span>
                <TagIcon tag={each} /> {tagName(each)}
              </span>
            </label>
          ))}
        </fieldset>
        {previews !== null && <MarkPreviewList previews={previews} />}
        <p className="mark-summary" role="status">
          {previews === null ? 'Looking…' : markSummary(previews)}
        </p>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button-primary" disabled={count === 0}>
            Mark {counted(count, 'place', 'places')}
            {tag !== null && ` as ${tag}`}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** A dialog gives the focus to what has this attribute, which React does not write. */
function focusFirst(field: HTMLElement | null): void {
  field?.setAttribute('autofocus', '')
}

interface CheckProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />{' '}
      {label}
    </label>
  )
}
