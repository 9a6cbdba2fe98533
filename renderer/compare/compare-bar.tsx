import { ChartNoAxesColumn, CheckCheck, Columns3, X } from 'lucide-react'
import { setCompared, setCompareForm, useCompare } from '../state/compare.ts'
import { IconButton } from '../ui/icon-button.tsx'
import type { Compared } from './compared.ts'
import { CompareScope } from './compare-scope.tsx'
import { PeopleChoice } from './people-choice.tsx'
import { TagChoice } from './tag-choice.tsx'

interface CompareBarProps {
  readonly compared: Compared | null
  /** Whose annotations are compared. */
  readonly chosen: readonly string[]
  readonly onImport: () => void
  readonly onClose: () => void
}

/** What is compared, whose, and in which form. */
export function CompareBar({ compared, chosen, onImport, onClose }: CompareBarProps) {
  const form = useCompare((view) => view.form)
  return (
    <header className="compare-bar">
      <h1>Compare</h1>
      {compared !== null && (
        <>
          <CompareScope compared={compared} />
          <PeopleChoice
            people={compared.annotators}
            chosen={chosen}
            onChange={(annotators) => setCompared({ annotators })}
            onImport={onImport}
          />
          <TagChoice />
        </>
      )}
      <div className="compare-forms" role="group" aria-label="Show">
        <button
          type="button"
          className="compare-form"
          aria-pressed={form === 'cases'}
          onClick={() => setCompareForm('cases')}
        >
          <Columns3 size={14} aria-hidden /> Passages
        </button>
        <button
          type="button"
          className="compare-form"
          aria-pressed={form === 'figures'}
          onClick={() => setCompareForm('figures')}
        >
          <ChartNoAxesColumn size={14} aria-hidden /> Figures
        </button>
        <button
          type="button"
          className="compare-form"
          aria-pressed={form === 'consensus'}
          onClick={() => setCompareForm('consensus')}
        >
          <CheckCheck size={14} aria-hidden /> Consensus
        </button>
      </div>
      <span className="compare-bar-end">
        <IconButton icon={X} label="Close the comparison" onClick={onClose} />
      </span>
    </header>
  )
}
