import { useMemo } from 'react'
import type { BulkEdit } from '../../shared/history/plan-bulk.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { countWords, mostUsedFirst } from '../../shared/words/used-words.ts'
import { useUsedWords } from '../storage/hooks.tsx'
import { WordsField } from '../ui/words-field.tsx'
import { labelsOf } from './labels-of.ts'
import { offeredOf } from './offered-words.ts'

interface BulkLabelsProps {
  readonly chosen: readonly Annotation[]
  readonly onEdit: (edit: BulkEdit) => void
}

/** What fewer of them have is removed from those that the filter finds by it. */
const mostChips = 12

/** Adds a label to all chosen annotations, or removes one from those that have it. */
export function BulkLabels({ chosen, onEdit }: BulkLabelsProps) {
  const used = useUsedWords(true)
  const present = useMemo(
    () => mostUsedFirst(countWords(chosen.flatMap(({ labels }) => labels))),
    [chosen],
  )
  const onAll = present.filter(({ count }) => count >= chosen.length).map(({ word }) => word)
  return (
    <div className="bulk-words">
      <WordsField
        label="Labels"
        placeholder="Add to all chosen"
        chosen={present.slice(0, mostChips).map(({ word, count }) => ({
          value: word,
          word: count < chosen.length ? `${word} (${count})` : word,
        }))}
        offered={offeredOf(used?.labels ?? [], onAll)}
        onlyByEnter
        onAdd={(label) => onEdit({ kind: 'add labels', labels: [label] })}
        onTyped={(typed) => {
          const labels = labelsOf(typed)
          if (labels.length > 0) onEdit({ kind: 'add labels', labels })
        }}
        onRemove={(label) => onEdit({ kind: 'remove label', label })}
      />
      {present.length > mostChips && (
        <p className="field-hint">
          The {mostChips} most used of {present.length}. Filter by a label to reach the others.
        </p>
      )}
    </div>
  )
}
