import { useMemo } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import { countWords, mostUsedFirst } from '../../shared/words/used-words.ts'
import { setFilter, useFilter } from '../state/filter.ts'
import type { Suggestion } from '../ui/use-suggestions.ts'
import { WordsField } from '../ui/words-field.tsx'

interface MoreFiltersProps {
  readonly annotations: readonly Annotation[]
  /** Opens the list of all speakers and labels. */
  readonly onWords: () => void
}

/** Filters by speaker, label and annotator, out of those that the article's annotations have. */
export function MoreFilters({ annotations, onWords }: MoreFiltersProps) {
  const offered = useMemo(
    () => ({
      speakers: [
        ...wordsOf(annotations.map(({ speaker }) => speaker)),
        ...without('No speaker', annotations.filter(({ speaker }) => speaker === '').length),
      ],
      labels: [
        ...wordsOf(annotations.flatMap(({ labels }) => labels)),
        ...without('No label', annotations.filter(({ labels }) => labels.length === 0).length),
      ],
      annotators: annotatorsOf(annotations),
    }),
    [annotations],
  )
  return (
    <div className="more-filters">
      <Facet label="Speaker" member="speakers" offered={offered.speakers} none="No speaker" />
      <Facet label="Label" member="labels" offered={offered.labels} none="No label" />
      <Facet label="Annotator" member="annotators" offered={offered.annotators} />
      <button type="button" className="link-button" onClick={onWords}>
        Speakers and labels…
      </button>
    </div>
  )
}

interface FacetProps {
  readonly label: string
  readonly member: 'speakers' | 'labels' | 'annotators'
  readonly offered: readonly Suggestion[]
  /** What an empty one is called. */
  readonly none?: string
}

function Facet({ label, member, offered, none = '' }: FacetProps) {
  const chosen = useFilter((filter) => filter[member])
  const nameOf = (value: string) =>
    offered.find((each) => each.value === value)?.word ?? (value === '' ? none : value)
  const set = (values: readonly string[]) => setFilter({ [member]: values })
  return (
    <WordsField
      label={label}
      placeholder="Any"
      chosen={chosen.map((value) => ({ value, word: nameOf(value) }))}
      offered={offered.filter(({ value }) => !chosen.includes(value))}
      onAdd={(value) => set([...chosen, value])}
      onRemove={(value) => set(chosen.filter((each) => each !== value))}
    />
  )
}

function wordsOf(words: readonly string[]): readonly Suggestion[] {
  return mostUsedFirst(countWords(words)).map((used) => ({ ...used, value: used.word }))
}

function without(word: string, count: number): readonly Suggestion[] {
  return count === 0 ? [] : [{ value: '', word, count }]
}

function annotatorsOf(annotations: readonly Annotation[]): readonly Suggestion[] {
  const names = new Map(annotations.map(({ creator }) => [creator.id, creator.name]))
  return mostUsedFirst(countWords(annotations.map(({ creator }) => creator.id))).map(
    ({ word: id, count }) => ({
      value: id,
      word: names.get(id) === '' ? 'Unnamed annotator' : (names.get(id) ?? id),
      count,
    }),
  )
}
