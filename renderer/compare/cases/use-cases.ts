import { useEffect, useState } from 'react'
import type { Disagreement } from '../../../shared/compare/disagreement.ts'
import type { ComparedMarks } from '../../../shared/compare/find-disagreements.ts'
import { askWorker } from '../ask-worker.ts'

/** What is agreed and disagreed about, found in a worker; null until it is there. */
export function useCases(compared: ComparedMarks | null): readonly Disagreement[] | null {
  const [cases, setCases] = useState<readonly Disagreement[] | null>(null)
  useEffect(() => {
    if (compared === null) return
    // What was found before stays until the new is there.
    return askWorker({ kind: 'cases', compared }, (answer) => {
      if (answer.kind === 'cases') setCases(answer.cases)
    })
  }, [compared])
  return cases
}
