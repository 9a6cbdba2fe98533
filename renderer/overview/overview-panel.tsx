import { useId, useMemo, useState } from 'react'
import { ChartNoAxesColumn } from 'lucide-react'
import type { Annotation } from '../../shared/model/annotation.ts'
import { countAnnotations } from '../../shared/overview/counts.ts'
import { useLibraryCounts } from '../storage/hooks.tsx'
import { CountLists } from './count-lists.tsx'
import type { Counted } from './counted.ts'
import './overview.css'

type Scope = 'article' | 'library'

export interface OverviewActions {
  /** Shows those annotations of the open article; without it its counts only tell. */
  readonly onShowInArticle?: (counted: Counted) => void
  /** Shows those annotations of the library. */
  readonly onShowInLibrary?: (counted: Counted) => void
  /** Compares what several people annotated. */
  readonly onCompare?: () => void
}

interface OverviewPanelProps extends OverviewActions {
  /** Of the open article; null until read, undefined where none is open. */
  readonly annotations: readonly Annotation[] | null | undefined
}

const scopeNames: Readonly<Record<Scope, string>> = { article: 'This article', library: 'Library' }
const numbers = new Intl.NumberFormat()

/** How many annotations there are of each tag, speaker, annotator and label. */
export function OverviewPanel({ annotations, ...actions }: OverviewPanelProps) {
  const [chosen, choose] = useState<Scope>('article')
  const group = useId()
  const scope = annotations === undefined ? 'library' : chosen
  return (
    <div className="overview">
      {annotations !== undefined && (
        <fieldset className="choice overview-scope">
          <legend className="visually-hidden">Count in</legend>
          {(['article', 'library'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={group}
                checked={each === scope}
                onChange={() => choose(each)}
              />
              <span>{scopeNames[each]}</span>
            </label>
          ))}
        </fieldset>
      )}
      {scope === 'article' ? (
        <ArticleOverview annotations={annotations ?? null} onShow={actions.onShowInArticle} />
      ) : (
        <LibraryOverview onShow={actions.onShowInLibrary} onCompare={actions.onCompare} />
      )}
    </div>
  )
}

interface ScopeProps {
  readonly onShow: ((counted: Counted) => void) | undefined
}

interface ArticleOverviewProps extends ScopeProps {
  readonly annotations: readonly Annotation[] | null
}

function ArticleOverview({ annotations, onShow }: ArticleOverviewProps) {
  const counts = useMemo(() => annotations && countAnnotations(annotations), [annotations])
  if (counts === null) return null
  if (counts.total === 0) {
    return <Nothing sentence="Mark passages of this article to see here how they spread." />
  }
  return (
    <>
      <p className="overview-total">{quantity(counts.total, 'annotation')}</p>
      <CountLists counts={counts} onShow={onShow} />
    </>
  )
}

interface LibraryOverviewProps extends ScopeProps {
  readonly onCompare: (() => void) | undefined
}

function LibraryOverview({ onShow, onCompare }: LibraryOverviewProps) {
  const library = useLibraryCounts()
  const { counts, articles, isComplete } = library ?? {}
  if (counts === undefined || articles === undefined) return null
  if (counts.total === 0 && isComplete === true) {
    return <Nothing sentence="Mark passages in your articles to see here how they spread." />
  }
  return (
    <>
      <p className="overview-total">
        {quantity(counts.total, 'annotation')} in {quantity(articles, 'article')}
        <span role="status">{isComplete === true ? '' : ', still counting…'}</span>
      </p>
      {onCompare !== undefined && counts.annotators.size > 1 && (
        <button type="button" className="button overview-compare" onClick={onCompare}>
          Compare annotators
        </button>
      )}
      <CountLists counts={counts} onShow={onShow} />
    </>
  )
}

function Nothing({ sentence }: { readonly sentence: string }) {
  return (
    <div className="empty-state">
      <ChartNoAxesColumn size={20} aria-hidden />
      <p>{sentence}</p>
    </div>
  )
}

function quantity(count: number, what: string): string {
  return `${numbers.format(count)} ${count === 1 ? what : `${what}s`}`
}
