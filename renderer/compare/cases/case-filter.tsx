import { disagreementKinds } from '../../../shared/compare/disagreement.ts'
import type { Disagreement, DisagreementKind } from '../../../shared/compare/disagreement.ts'
import { toggleCaseKind, useCompare } from '../../state/compare.ts'
import { kindNames } from './describe-case.ts'

const numbers = new Intl.NumberFormat()

/** Which kinds of cases are listed, with how many there are of each. */
export function CaseFilter({ cases }: { readonly cases: readonly Disagreement[] }) {
  const kinds = useCompare((view) => view.kinds)
  const counts = new Map<DisagreementKind, number>()
  for (const { kind } of cases) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return (
    <div className="compare-kinds" role="group" aria-label="What is listed">
      {disagreementKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="compare-kind"
          aria-pressed={kinds.has(kind)}
          onClick={() => toggleCaseKind(kind)}
        >
          {kindNames[kind]} <span>{numbers.format(counts.get(kind) ?? 0)}</span>
        </button>
      ))}
    </div>
  )
}
