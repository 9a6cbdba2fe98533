import { useState } from 'react'
import type { ArticleId } from '../../shared/model/article.ts'
import { useArticlePage } from '../storage/hooks.tsx'
import type { LibraryScope } from '../storage/read-library.ts'
import { Dialog } from '../ui/dialog.tsx'
import './exchange.css'

interface ExportDialogProps {
  readonly openArticle: { readonly id: ArticleId; readonly title: string } | null
  readonly onExport: (scope: LibraryScope) => void
  readonly onClose: () => void
}

type Choice = 'article' | 'chosen' | 'library'

/** Asks what goes into the file: the open article, some articles, or the whole library. */
export function ExportDialog({ openArticle, onExport, onClose }: ExportDialogProps) {
  const [choice, setChoice] = useState<Choice>(openArticle === null ? 'library' : 'article')
  const [chosen, setChosen] = useState<ReadonlySet<ArticleId>>(new Set())
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
          if (scope !== null) onExport(scope)
        }}
      >
        <p className="export-lead">
          One file with the texts, annotations and relations, which Claimbench and other tools for
          W3C Web Annotations can read.
        </p>
        {openArticle !== null && (
          <Radio checked={choice === 'article'} onChoose={() => setChoice('article')}>
            This article: “{openArticle.title}”
          </Radio>
        )}
        <Radio checked={choice === 'chosen'} onChoose={() => setChoice('chosen')}>
          Chosen articles{choice === 'chosen' ? ` (${chosen.size})` : ''}
        </Radio>
        {choice === 'chosen' && <ArticleChoice chosen={chosen} onChange={setChosen} />}
        <Radio checked={choice === 'library'} onChoose={() => setChoice('library')}>
          The whole library
        </Radio>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button-primary" disabled={scope === null}>
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

interface ArticleChoiceProps {
  readonly chosen: ReadonlySet<ArticleId>
  readonly onChange: (chosen: ReadonlySet<ArticleId>) => void
}

const pageSize = 100

function ArticleChoice({ chosen, onChange }: ArticleChoiceProps) {
  const [search, setSearch] = useState('')
  const [limit, setLimit] = useState(pageSize)
  const page = useArticlePage({ search, offset: 0, limit })
  function toggle(id: ArticleId): void {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <div className="export-articles">
      <input
        type="search"
        className="field-input"
        aria-label="Search titles to export"
        placeholder="Search titles"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <ul aria-label="Articles to export">
        {page?.rows.map(({ id, article }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
              <span>{article.title}</span>
            </label>
          </li>
        ))}
      </ul>
      {page !== undefined && page.total > page.rows.length && (
        <button type="button" className="button" onClick={() => setLimit(limit + pageSize)}>
          Show more ({page.total - page.rows.length})
        </button>
      )}
    </div>
  )
}
