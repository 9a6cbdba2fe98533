import { useId, useState } from 'react'
import type { ArticleId } from '../../shared/model/article.ts'
import { useArticlePage } from '../storage/hooks.tsx'
import type { LibraryScope } from '../storage/read-library.ts'
import { ArticleChoice } from '../ui/article-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { ExportFormat } from './export-format.ts'
import { FormatChoice } from './format-choice.tsx'
import './exchange.css'

interface ExportDialogProps {
  readonly openArticle: { readonly id: ArticleId; readonly title: string } | null
  readonly onExport: (scope: LibraryScope, format: ExportFormat) => void
  /** Shows the folder through which a team exchanges its work by itself. */
  readonly onTeam: () => void
  readonly onClose: () => void
}

type Choice = 'article' | 'chosen' | 'library'

/**
 * Asks what goes into the file (the open article, some articles, or the whole library), and what kind
 * of file it is.
 */
export function ExportDialog({ openArticle, onExport, onTeam, onClose }: ExportDialogProps) {
  const [choice, setChoice] = useState<Choice>(openArticle === null ? 'library' : 'article')
  const [format, setFormat] = useState<ExportFormat>({ kind: 'claimbench' })
  const [chosen, setChosen] = useState<ReadonlySet<ArticleId>>(new Set())
  const library = useArticlePage({ search: '', offset: 0, limit: 1 })
  const isEmpty = library?.total === 0
  const reasonId = useId()
  const scope = scopeOf()

  function scopeOf(): LibraryScope | null {
    if (choice === 'library') return { kind: 'everything' }
    const ids = choice === 'chosen' ? [...chosen] : openArticle === null ? [] : [openArticle.id]
    return ids.length === 0 ? null : { kind: 'articles', ids }
  }
  return (
    <Dialog title="Export" onClose={onClose}>
      <form
        className="export"
        onSubmit={(event) => {
          event.preventDefault()
          if (scope !== null && !isEmpty) onExport(scope, format)
        }}
      >
        {isEmpty ? (
          <p id={reasonId}>
            The library is empty, so there is nothing to export yet. Open or import an article
            first.
          </p>
        ) : (
          <>
            <fieldset className="export-part">
              <legend>What</legend>
              {openArticle !== null && (
                <Radio checked={choice === 'article'} onChoose={() => setChoice('article')}>
                  <span className="export-title" title={openArticle.title}>
                    This article: “{openArticle.title}”
                  </span>
                </Radio>
              )}
              <Radio checked={choice === 'chosen'} onChoose={() => setChoice('chosen')}>
                Chosen articles{choice === 'chosen' ? ` (${chosen.size})` : ''}
              </Radio>
              {choice === 'chosen' && (
                <ArticleChoice purpose="to export" chosen={chosen} onChange={setChosen} />
              )}
              <Radio checked={choice === 'library'} onChoose={() => setChoice('library')}>
                The whole library
              </Radio>
            </fieldset>
            <FormatChoice format={format} onChange={setFormat} />
          </>
        )}
        <div className="dialog-actions">
          <button type="button" className="link-button export-team" onClick={onTeam}>
            Team folder…
          </button>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button
            type="submit"
            className="button button-primary"
            disabled={scope === null || isEmpty}
            aria-describedby={isEmpty ? reasonId : undefined}
          >
            Save file
          </button>
        </div>
      </form>
    </Dialog>
  )
}

interface RadioProps {
  readonly checked: boolean
  readonly onChoose: () => void
  readonly children: React.ReactNode
}

function Radio({ checked, onChoose, children }: RadioProps) {
  return (
    <label className="export-choice">
      <input type="radio" name="scope" checked={checked} onChange={onChoose} />
      <span>{children}</span>
    </label>
  )
}
