import { useMemo } from 'react'
import { X } from 'lucide-react'
import type { BulkEdit } from '../../shared/history/plan-bulk.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { chooseMore, chooseNone, useChosenIn } from '../state/chosen.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Popover } from '../ui/popover.tsx'
import type { BulkActions } from './bulk-actions.ts'
import { BulkLabels } from './bulk-labels.tsx'
import { BulkSpeaker } from './bulk-speaker.tsx'
import { BulkTags } from './bulk-tags.tsx'
import './bulk.css'

interface BulkBarProps extends BulkActions {
  readonly articleId: ArticleId
  /** Of the article, all of them. */
  readonly annotations: readonly Annotation[]
  /** Those that are listed. */
  readonly listed: readonly Annotation[]
}

const counts = new Intl.NumberFormat()

/** Below the cards while some are chosen: what can be done to all of them together. */
export function BulkBar({ articleId, annotations, listed, ...actions }: BulkBarProps) {
  const ids = useChosenIn(articleId)
  const chosen = useMemo(() => annotations.filter(({ id }) => ids.has(id)), [annotations, ids])
  const shown = useMemo(() => listed.filter(({ id }) => ids.has(id)).length, [listed, ids])
  if (chosen.length === 0) return null
  const several = { articleId, ids: new Set(chosen.map(({ id }) => id)) }
  const edit = (what: BulkEdit) => actions.onEditMany(several, what)
  const notShown = chosen.length - shown
  return (
    <div className="bulk-bar" role="region" aria-label="Chosen annotations">
      <div className="bulk-line">
        <span role="status">
          {counts.format(chosen.length)} chosen
          {notShown > 0 && `, ${counts.format(notShown)} of them not shown`}
        </span>
        {shown < listed.length && (
          <button
            type="button"
            className="link-button"
            onClick={() =>
              chooseMore(
                articleId,
                listed.map(({ id }) => id),
              )
            }
          >
            Choose all {counts.format(listed.length)}
          </button>
        )}
        <IconButton icon={X} label="Choose none" onClick={chooseNone} />
      </div>
      <div className="bulk-line bulk-buttons">
        <Popover
          className="bulk-button"
          title="Tag the chosen"
          content={(close) => (
            <BulkTags
              onPick={(tag) => {
                close()
                edit({ kind: 'tag', tag })
              }}
            />
          )}
        >
          Tag…
        </Popover>
        <Popover
          className="bulk-button"
          title="Label the chosen"
          content={() => <BulkLabels chosen={chosen} onEdit={edit} />}
        >
          Label…
        </Popover>
        <Popover
          className="bulk-button"
          title="Speaker of the chosen"
          content={(close) => (
            <BulkSpeaker
              chosen={chosen}
              onSpeaker={(speaker) => {
                close()
                edit({ kind: 'speaker', speaker })
              }}
            />
          )}
        >
          Speaker…
        </Popover>
        <button type="button" className="bulk-button" onClick={() => actions.onExportMany(several)}>
          Export…
        </button>
        <button type="button" className="bulk-button" onClick={() => actions.onDeleteMany(several)}>
          Delete
        </button>
      </div>
    </div>
  )
}
