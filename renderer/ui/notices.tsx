import { useEffect, useState } from 'react'
import { X } from 'lucide-react'
import { dismissNotice, useNotices } from '../state/notices.ts'
import type { Notice } from '../state/notices.ts'
import { IconButton } from './icon-button.tsx'
import './notices.css'

/** What happened lately, announced politely. */
export function Notices() {
  const shown = useNotices((notices) => notices.shown)
  return (
    <div className="notices" role="status" aria-live="polite">
      {shown.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  )
}

/** In milliseconds: long enough to read a sentence and reach its button. */
const shownFor = 10_000

/** Goes by itself unless it is a problem, or somebody is at it; what it offers, keys offer too. */
function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { id, text, details, tone, action } = notice
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || tone === 'problem') return
    const timer = setTimeout(() => dismissNotice(id), shownFor)
    return () => clearTimeout(timer)
  }, [id, held, tone])
  return (
    <div
      className={`notice notice-${tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className="notice-text">
        <p title={text}>{text}</p>
        {details.length > 0 && (
          <ul>
            {details.map((detail, index) => (
              <li key={index}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
      {action && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            dismissNotice(id)
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton icon={X} label="Dismiss" onClick={() => dismissNotice(id)} />
    </div>
  )
}
