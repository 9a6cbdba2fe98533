import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { AgreementReport } from '../../shared/agreement/agreement-report.ts'
import { sharedArticles } from '../../shared/agreement/shared-articles.ts'
import type { Disagreement } from '../../shared/compare/disagreement.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { setCompared, showCase, useCompare } from '../state/compare.ts'
import { Cases } from './cases/cases.tsx'
import type { LookedAt } from './cases/cases.tsx'
import { useCases } from './cases/use-cases.ts'
import { CompareBar } from './compare-bar.tsx'
import type { Compared } from './compared.ts'
import type { ComparedText } from './compared-text.ts'
import { Figures } from './figures/figures.tsx'
import './compare.css'

interface CompareViewProps {
  /** Null until read. */
  readonly compared: Compared | null
  /** Draws an article with annotations in lanes. */
  readonly renderText: (text: ComparedText) => ReactNode
  /** What can be done about the case that is looked at; nothing where it is left out. */
  readonly renderCase?: (current: LookedAt) => ReactNode
  /** What stands by the decisions on all cases. */
  readonly renderConsensus?: (
    cases: readonly Disagreement[],
    annotators: readonly string[],
  ) => ReactNode
  /** Asks for files with the work of others. */
  readonly onImport: () => void
  readonly onCopy: (report: AgreementReport) => void
  readonly onSave: (report: AgreementReport) => void
  readonly onClose: () => void
}

/** What annotators agree and disagree about, passage by passage, and how far they agree, in figures. */
export function CompareView(props: CompareViewProps) {
  const { compared, renderText, renderCase, renderConsensus } = props
  const { onImport, onCopy, onSave, onClose } = props
  const articleIds = useCompare((view) => view.articleIds)
  const annotators = useCompare((view) => view.annotators)
  const form = useCompare((view) => view.form)
  const chosen = useMemo(() => {
    const people = compared?.annotators.map(({ id }) => id) ?? []
    return annotators === null ? people : people.filter((id) => annotators.includes(id))
  }, [compared, annotators])
  const asked = useMemo(() => {
    if (compared === null || chosen.length < 2) return null
    const among = articleIds === null ? sharedArticles(compared.marks, chosen) : new Set(articleIds)
    const isIn = (id: ArticleId) => among.has(id)
    return {
      articles: compared.articles.filter(({ id }) => isIn(id)),
      marks: compared.marks.filter((mark) => isIn(mark.articleId)),
      relations: compared.relations,
      annotators: chosen,
    }
  }, [compared, articleIds, chosen])
  const cases = useCases(asked)
  return (
    <section className="compare" aria-label="Comparison">
      <CompareBar compared={compared} chosen={chosen} onImport={onImport} onClose={onClose} />
      {compared === null ? (
        <p className="compare-note" role="status">
          Reading the annotations…
        </p>
      ) : asked === null ? (
        <NothingToCompare people={compared.annotators.length} onImport={onImport} />
      ) : form === 'figures' ? (
        <Figures
          asked={asked}
          compared={compared}
          onCopy={onCopy}
          onSave={onSave}
          onShow={({ articleId: at, span }) => {
            const found = cases?.find(
              (each) =>
                each.articleId === at &&
                each.kind !== 'agreement' &&
                each.span.start < span.end &&
                each.span.end > span.start,
            )
            if (found !== undefined) showCase(found.id)
          }}
        />
      ) : cases === null ? (
        <p className="compare-note" role="status">
          Comparing…
        </p>
      ) : form === 'consensus' ? (
        renderConsensus?.(cases, chosen)
      ) : (
        <Cases
          cases={cases}
          compared={compared}
          annotators={chosen}
          renderText={renderText}
          renderCase={renderCase ?? null}
        />
      )}
    </section>
  )
}

interface NothingToCompareProps {
  readonly people: number
  readonly onImport: () => void
}

function NothingToCompare({ people, onImport }: NothingToCompareProps) {
  return (
    <div className="welcome">
      <h1>{people < 2 ? 'Nothing to compare yet' : 'Choose two people or more'}</h1>
      <p>
        Import what colleagues annotated in the same articles. Here you see, passage by passage,
        what you agree and disagree about, and how far you agree in figures.
      </p>
      {people < 2 ? (
        <button type="button" className="button button-primary" onClick={onImport}>
          Add files…
        </button>
      ) : (
        <button
          type="button"
          className="button button-primary"
          onClick={() => setCompared({ annotators: null })}
        >
          Compare everybody
        </button>
      )}
    </div>
  )
}
