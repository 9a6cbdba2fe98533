import { X } from 'lucide-react'
import { dismissNotice, useNotices } from '../state/notices.ts'
import { IconButton } from './icon-button.tsx'

/** What happened lately, announced politely. A notice stays until it is dismissed or pushed out. */
export function Notices() {
  const shown = useNotices((notices) => notices.shown)
  return (
    <div className="notices" role="status" aria-live="polite">
      {shown.map(({ id, text, details, tone, action }) => (
        <div key={id} className={`notice notice-${tone}`}>
          <div className="notice-text">
            <p>{text}</p>
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
      ))}
    </div>
  )
}
