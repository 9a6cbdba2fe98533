import { useState } from 'react'
import type { ArticleId } from '../../shared/model/article.ts'
import { setCompared, useCompare } from '../state/compare.ts'
import { ArticleChoice } from '../ui/article-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { shortTitle } from '../ui/short-title.ts'
import type { Compared } from './compared.ts'

const several = 'several'

/** Which articles are compared: one, chosen ones, or all that several people annotated. */
export function CompareScope({ compared }: { readonly compared: Compared }) {
  const articleIds = useCompare((view) => view.articleIds)
  const [choosing, setChoosing] = useState<ReadonlySet<ArticleId> | null>(null)
  const [only] = articleIds ?? []
  const value = only === undefined ? '' : articleIds?.length === 1 ? only : several
  return (
    <>
      <select
        className="field-input compare-article"
        aria-label="What is compared"
        value={value}
        onChange={({ target }) => {
          if (target.value === several) setChoosing(new Set(articleIds))
          else setCompared({ articleIds: target.value === '' ? null : [target.value] })
        }}
      >
        <option value="">Articles that several annotated</option>
        <option value={several}>
          {value === several ? `Chosen articles (${articleIds?.length ?? 0})` : 'Chosen articles…'}
        </option>
        {compared.known.map(({ id }) => (
          <option key={id} value={id}>
            {shortTitle(compared.titleOf(id))}
          </option>
        ))}
      </select>
      {value === several && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => setChoosing(new Set(articleIds))}
        >
          Choose…
        </button>
      )}
      {choosing !== null && (
        <Dialog title="Compare chosen articles" onClose={() => setChoosing(null)}>
          <ArticleChoice purpose="to compare" chosen={choosing} onChange={setChoosing} />
          <div className="dialog-actions">
            <button type="button" className="button" onClick={() => setChoosing(null)}>
              Cancel
            </button>
            <button
              type="button"
              className="button button-primary"
              disabled={choosing.size === 0}
              onClick={() => {
                setCompared({ articleIds: [...choosing] })
                setChoosing(null)
              }}
            >
              Compare
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
