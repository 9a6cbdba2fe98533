import { useMemo } from 'react'
import { agreementCsv, agreementText } from '../../shared/agreement/agreement-table.ts'
import type { AgreementReport } from '../../shared/agreement/agreement-report.ts'
import { comparedLibrary } from '../../shared/agreement/compared-library.ts'
import { markOf } from '../../shared/agreement/mark.ts'
import { sharedArticles } from '../../shared/agreement/shared-articles.ts'
import { livingRelations } from '../../shared/decide/living-relations.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Decision } from '../../shared/model/decision.ts'
import { tidySpans } from '../../shared/text/left-out.ts'
import type { Compared } from '../compare/compared.ts'
import { nameAmong } from '../compare/compared.ts'
import type { ComparedText } from '../compare/compared-text.ts'
import { CompareView } from '../compare/compare-view.tsx'
import { ConsensusShown } from './consensus-shown.tsx'
import { DecideCase } from './decide-case.tsx'
import { exportConsensus } from './deciding.ts'
import type { Host } from '../platform/host.ts'
import { LanesText } from '../reader/lanes/lanes-text.tsx'
import { useCompare } from '../state/compare.ts'
import { notify } from '../state/notices.ts'
import { showView } from '../state/session.ts'
import { useDecisions, useMapSource, useText, useTexts, useWorkspace } from '../storage/hooks.tsx'
import type { StoredMap } from '../storage/read-map-source.ts'
import { shownTitle } from '../ui/shown-title.ts'

interface ComparePaneProps {
  readonly host: Host
  readonly onImport: () => void
}

/** The comparison of annotators, fed by what is stored now. */
export function ComparePane({ host, onImport }: ComparePaneProps) {
  const workspace = useWorkspace()
  const stored = useMapSource(null)
  const articleIds = useCompare((view) => view.articleIds)
  // Texts take most of a library; those of articles that nobody compares are not read.
  const ids = useMemo(
    () => stored && (articleIds ?? sharedIds(stored.annotations)),
    [stored, articleIds],
  )
  const texts = useTexts(ids)
  const decisions = useDecisions(null)
  const compared = useMemo(
    (): Compared | null =>
      stored === undefined || texts === undefined || decisions === undefined
        ? null
        : comparedOf(stored, texts, decisions),
    [stored, texts, decisions],
  )
  const nameOf = (id: string) => (compared === null ? id : nameAmong(compared, id))

  async function copy(report: AgreementReport): Promise<void> {
    try {
      await navigator.clipboard.writeText(agreementText(report, nameOf))
      notify({ text: 'Copied the figures as a table.' })
    } catch {
      notify({ tone: 'problem', text: 'The clipboard is not to be had; save the figures as CSV.' })
    }
  }
  async function save(report: AgreementReport): Promise<void> {
    const text = `\uFEFF${agreementCsv(report, nameOf)}`
    const saved = await host.saveFile({ kind: 'csv', name: 'agreement.csv', text })
    if (!saved.ok) notify({ tone: 'problem', text: saved.problem.sentence })
    else if (saved.value !== null) notify({ text: `Saved the figures as “${saved.value}”.` })
  }
  return (
    <CompareView
      compared={compared}
      renderText={(shown) => compared && <Shown {...shown} compared={compared} />}
      renderCase={(looked) =>
        compared && <DecideCase key={looked.settled.case.id} {...looked} compared={compared} />
      }
      renderConsensus={(cases, annotators) =>
        compared &&
        stored && (
          <ConsensusShown
            compared={compared}
            relations={stored.relations}
            cases={cases}
            annotators={annotators}
            onExport={() => void exportConsensus(workspace, host)}
          />
        )
      }
      onImport={onImport}
      onCopy={(report) => void copy(report)}
      onSave={(report) => void save(report)}
      onClose={() => showView('article')}
    />
  )
}

function sharedIds(annotations: readonly Annotation[]): readonly ArticleId[] {
  const people = new Set(annotations.map(({ creator }) => creator.id))
  return [...sharedArticles(annotations.map(markOf), [...people])]
}

type Texts = NonNullable<ReturnType<typeof useTexts>>

function comparedOf(stored: StoredMap, texts: Texts, decisions: readonly Decision[]): Compared {
  const { articles, annotations, relations } = stored
  const library = comparedLibrary({ articles, texts, annotations, relations, decisions })
  const isMarked = new Set(annotations.map(({ articleId }) => articleId))
  const titles = new Map(articles.map((article) => [article.id, shownTitle(article)]))
  return {
    ...library,
    known: articles.filter(({ id }) => isMarked.has(id)),
    annotations: new Map(annotations.map((annotation) => [annotation.id, annotation])),
    related: livingRelations(relations),
    decisions,
    titleOf: (id) => titles.get(id) ?? 'Untitled',
  }
}

interface ShownProps extends ComparedText {
  readonly compared: Compared
}

/** The text of an article with each annotator's annotations. */
function Shown({ compared, articleId, annotators, current, onPoint }: ShownProps) {
  const text = useText(articleId)
  const { known, annotations } = compared
  const article = known.find(({ id }) => id === articleId)
  const lanes = useMemo(
    () => annotators.map((id) => ({ id, name: nameAmong(compared, id) })),
    [annotators, compared],
  )
  const shown = useMemo(() => {
    const isShown = new Set(annotators)
    return [...annotations.values()].filter(
      (each) => each.articleId === articleId && isShown.has(each.creator.id),
    )
  }, [annotations, annotators, articleId])
  const leftOut = useMemo(() => tidySpans(article?.leftOut ?? []), [article])
  const looked = useMemo(
    () =>
      current && {
        ids: [...current.annotations.values(), ...(current.relation?.ends.values() ?? [])].map(
          ({ id }) => id,
        ),
        span: current.span,
      },
    [current],
  )
  if (text === undefined || article === undefined) return null
  return (
    <LanesText
      text={text}
      leftOut={leftOut}
      language={article.language}
      lanes={lanes}
      annotations={shown}
      looked={looked}
      onPoint={onPoint}
    />
  )
}
