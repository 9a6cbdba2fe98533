import { useMemo, useState } from 'react'
import type { Disagreement } from '../../shared/compare/disagreement.ts'
import { agreementWithConsensus } from '../../shared/decide/agreement-with-consensus.ts'
import { consensusOfCases } from '../../shared/decide/consensus.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Relation } from '../../shared/model/relation.ts'
import { tidySpans } from '../../shared/text/left-out.ts'
import { nameAmong } from '../compare/compared.ts'
import type { Compared } from '../compare/compared.ts'
import { ConsensusSide } from '../decide/consensus-side.tsx'
import { LanesText } from '../reader/lanes/lanes-text.tsx'
import { useText } from '../storage/hooks.tsx'

interface ConsensusShownProps {
  readonly compared: Compared
  readonly relations: readonly Relation[]
  readonly cases: readonly Disagreement[]
  readonly annotators: readonly string[]
  readonly onExport: () => void
}

/** The consensus alone: what stands in the text, and how far everybody agrees with it. */
export function ConsensusShown(props: ConsensusShownProps) {
  const { compared, relations, cases, annotators, onExport } = props
  const { annotations, decisions, known } = compared
  const [chosenId, setChosenId] = useState<ArticleId | null>(null)
  const library = useMemo(
    () => ({ annotations: [...annotations.values()], relations, decisions }),
    [annotations, relations, decisions],
  )
  const consensus = useMemo(() => consensusOfCases(library, cases), [library, cases])
  const agreement = useMemo(
    () => agreementWithConsensus(library, consensus, annotators),
    [library, consensus, annotators],
  )
  const articles = known.flatMap(({ id }) => {
    const progress = consensus.progress.get(id)
    return progress === undefined ? [] : [{ id, title: compared.titleOf(id), progress }]
  })
  const shownId = articles.find(({ id }) => id === chosenId)?.id ?? articles[0]?.id ?? null
  return (
    <div className="compare-cases-view">
      <div className="compare-side">
        <ConsensusSide
          articles={articles}
          shownId={shownId}
          standing={consensus.annotations.length}
          agreement={agreement}
          nameOf={(id) => nameAmong(compared, id)}
          onShow={setChosenId}
          onExport={onExport}
        />
      </div>
      <div className="compare-text">
        {shownId !== null && (
          <ConsensusText id={shownId} compared={compared} standing={consensus.annotations} />
        )}
      </div>
    </div>
  )
}

interface ConsensusTextProps {
  readonly id: ArticleId
  readonly compared: Compared
  readonly standing: ReturnType<typeof consensusOfCases>['annotations']
}

function ConsensusText({ id, compared, standing }: ConsensusTextProps) {
  const text = useText(id)
  const article = compared.known.find((each) => each.id === id)
  const leftOut = useMemo(() => tidySpans(article?.leftOut ?? []), [article])
  // One lane for all that stands, whoever made it.
  const annotations = useMemo(
    () =>
      standing
        .filter(({ articleId }) => articleId === id)
        .map((each) => ({ ...each, creator: { id: lane.id, name: lane.name } })),
    [standing, id],
  )
  if (text === undefined || article === undefined) return null
  return (
    <LanesText
      text={text}
      leftOut={leftOut}
      language={article.language}
      lanes={lanes}
      annotations={annotations}
      looked={null}
      onPoint={() => undefined}
    />
  )
}

const lane = { id: 'consensus', name: 'Consensus' }
const lanes = [lane]
