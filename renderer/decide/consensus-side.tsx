import type { Figure } from '../../shared/agreement/figure.ts'
import type { WithConsensus } from '../../shared/decide/agreement-with-consensus.ts'
import type { Progress } from '../../shared/decide/consensus.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { counted } from '../ui/counted.ts'
import { progressWords } from './progress-words.ts'
import './decide.css'

interface ConsensusSideProps {
  readonly articles: readonly {
    readonly id: ArticleId
    readonly title: string
    readonly progress: Progress
  }[]
  readonly shownId: ArticleId | null
  /** How many annotations stand. */
  readonly standing: number
  readonly agreement: readonly WithConsensus[]
  readonly nameOf: (annotator: string) => string
  readonly onShow: (id: ArticleId) => void
  readonly onExport: () => void
}

/** How far each article has come, how far each annotator agrees with what stands, and its export. */
export function ConsensusSide(props: ConsensusSideProps) {
  const { articles, shownId, standing, agreement, nameOf, onShow, onExport } = props
  return (
    <div className="consensus-side">
      <p className="decide-quiet">
        What all agree on and what was decided for: {counted(standing, 'annotation')}. What is still
        open is not in it.
      </p>
      <button type="button" className="button button-primary" onClick={onExport}>
        Export consensus…
      </button>
      <ul className="consensus-articles" aria-label="Progress">
        {articles.map(({ id, title, progress }) => (
          <li key={id}>
            <button
              type="button"
              className="consensus-article"
              aria-pressed={id === shownId}
              onClick={() => onShow(id)}
            >
              <span>{title}</span>
              <span className="decide-quiet">{progressWords(progress)}</span>
            </button>
          </li>
        ))}
      </ul>
      <table className="consensus-table">
        <caption>Agreement with the consensus (F1)</caption>
        <thead>
          <tr>
            <th scope="col">Annotator</th>
            <th scope="col">Exact</th>
            <th scope="col">Overlap</th>
          </tr>
        </thead>
        <tbody>
          {agreement.map(({ annotator, exact, overlap }) => (
            <tr key={annotator}>
              <th scope="row">{nameOf(annotator)}</th>
              <td>{shown(exact)}</td>
              <td>{shown(overlap)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="decide-quiet">
        The harmonic mean of how much of the consensus somebody marked and how much of what they
        marked is in it: 0 to 1. Exact takes the same words and tag, overlap the same tag and a
        character in common.
      </p>
    </div>
  )
}

function shown(figure: Figure): string {
  return figure.isDefined ? figure.value.toFixed(3) : 'undefined'
}
