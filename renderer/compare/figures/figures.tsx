import { useMemo } from 'react'
import type {
  AgreementReport,
  AgreementRequest,
} from '../../../shared/agreement/agreement-report.ts'
import { unmarkedNote } from '../../../shared/agreement/coding-of-runs.ts'
import type { CostlyPassage } from '../../../shared/agreement/costly-passages.ts'
import { measureNotes } from '../../../shared/agreement/measure-notes.ts'
import { measures } from '../../../shared/agreement/measures.ts'
import { setMeasuring, useCompare } from '../../state/compare.ts'
import type { Compared } from '../compared.ts'
import { FigureReport } from './figure-report.tsx'
import { useFigures } from './use-figures.ts'
import type { Figures as Measured } from './use-figures.ts'
import './figures.css'

interface FiguresProps {
  readonly asked: Pick<AgreementRequest, 'articles' | 'marks' | 'relations' | 'annotators'>
  readonly compared: Compared
  readonly onCopy: (report: AgreementReport) => void
  readonly onSave: (report: AgreementReport) => void
  readonly onShow: (passage: CostlyPassage) => void
}

/** So that the same annotations give the same figures, here and on the command line. */
const seed = 1

/** How far annotators agree, measured anew whenever something changes. */
export function Figures({ asked, compared, onCopy, onSave, onShow }: FiguresProps) {
  const unit = useCompare((view) => view.unit)
  const leavesOutUnmarked = useCompare((view) => view.leavesOutUnmarked)
  const tags = useCompare((view) => view.tags)
  const request = useMemo(
    () => ({ ...asked, measures, tags, unit, leavesOutUnmarked, seed }),
    [asked, tags, unit, leavesOutUnmarked],
  )
  const figures = useFigures(request)
  const { measuring } = figures
  return (
    <div className="figures" data-scroller tabIndex={0} role="region" aria-label="Figures">
      <div className="figures-controls">
        <label>
          Count over{' '}
          <select
            className="field-input figures-unit"
            value={unit}
            onChange={({ target }) =>
              setMeasuring({ unit: target.value === 'character' ? 'character' : 'sentence' })
            }
          >
            <option value="sentence">sentences</option>
            <option value="character">characters</option>
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={leavesOutUnmarked}
            onChange={({ target }) => setMeasuring({ leavesOutUnmarked: target.checked })}
          />{' '}
          Leave out text that nobody marked
        </label>
        {measuring.state === 'measured' && (
          <span className="figures-actions">
            <button type="button" className="button" onClick={() => onCopy(measuring.report)}>
              Copy as table
            </button>
            <button type="button" className="button" onClick={() => onSave(measuring.report)}>
              Save as CSV…
            </button>
          </span>
        )}
      </div>
      {leavesOutUnmarked && <p className="figures-hint">{unmarkedNote}</p>}
      {measuring.state === 'measured' ? (
        <FigureReport report={measuring.report} compared={compared} onShow={onShow} />
      ) : (
        <Waiting {...figures} />
      )}
    </div>
  )
}

function Waiting({ measuring, stop, again }: Measured) {
  if (measuring.state === 'stopped') {
    return (
      <div className="figures-waiting">
        <p role="status">Stopped.</p>
        <button type="button" className="button" onClick={again}>
          Measure again
        </button>
      </div>
    )
  }
  const progress = measuring.state === 'measuring' ? measuring.progress : null
  const label = progress === null ? 'Measuring' : `Measuring ${measureNotes[progress.measure].name}`
  return (
    <div className="figures-waiting">
      <p role="status">{label}…</p>
      <progress aria-label="Measured" value={progress?.done ?? 0} />
      <button type="button" className="button" onClick={stop}>
        Stop
      </button>
    </div>
  )
}
