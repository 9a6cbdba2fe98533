import { useMemo } from 'react'
import { noFilter } from '../../../shared/map/map-filter.ts'
import type { MapFilter } from '../../../shared/map/map-filter.ts'
import type { MapSource } from '../../../shared/map/map-source.ts'
import { relationKinds } from '../../../shared/model/relation.ts'
import { tags } from '../../../shared/model/tag.ts'
import { focusOnMap, setMapFilter, useClaimMap } from '../../state/claim-map.ts'
import { relationWords } from '../../../shared/model/relation-words.ts'
import { tagName } from '../../ui/tag-icon.tsx'

interface MapFiltersProps {
  readonly source: MapSource
  readonly id: string
  readonly isOpen: boolean
}

/** Limits the map to some annotations, and those that they are related to. */
export function MapFilters({ source, id, isOpen }: MapFiltersProps) {
  const filter = useClaimMap((view) => view.filter)
  const focusId = useClaimMap((view) => view.focusId)
  const { annotators, speakers } = useMemo(() => choicesOf(source), [source])
  const count = limitsOf(filter)
  return (
    <div className="map-filters">
      {focusId !== null && (
        <p className="map-focused">
          Only what stands around one passage is shown.{' '}
          <button type="button" className="link-button" onClick={() => focusOnMap(null)}>
            Show everything
          </button>
        </p>
      )}
      <div id={id} className="map-filter-fields" hidden={!isOpen}>
        <input
          type="search"
          className="field-input"
          aria-label="Words in the passage, note, speaker or labels"
          placeholder="Words"
          value={filter.text}
          onChange={({ target }) => setMapFilter({ text: target.value })}
        />
        <Choice
          label="Tag"
          any="Any tag"
          value={filter.tag}
          options={tagOptions}
          onChoose={(tag) => setMapFilter({ tag })}
        />
        <Choice
          label="Kind of relation"
          any="Any relation"
          value={filter.kind}
          options={kindOptions}
          onChoose={(kind) => setMapFilter({ kind })}
        />
        <Choice
          label="Annotator"
          any="Any annotator"
          value={filter.annotator}
          options={annotators}
          onChoose={(annotator) => setMapFilter({ annotator })}
        />
        <Choice
          label="Speaker"
          any="Any speaker"
          value={filter.speaker}
          options={speakers}
          onChoose={(speaker) => setMapFilter({ speaker })}
        />
        <button
          type="button"
          className="button button-quiet"
          disabled={count === 0}
          onClick={() => setMapFilter({ ...noFilter, lack: filter.lack })}
        >
          Clear
        </button>
      </div>
    </div>
  )
}

/** How many limits the fields set. */
export function limitsOf({ text, tag, kind, annotator, speaker }: MapFilter): number {
  const set = [tag, kind, annotator, speaker].filter((each) => each !== null).length
  return set + (text.trim() === '' ? 0 : 1)
}

interface Option<Value extends string> {
  readonly value: Value
  readonly name: string
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  /** The name of no choice. */
  readonly any: string
  readonly value: Value | null
  readonly options: readonly Option<Value>[]
  readonly onChoose: (value: Value | null) => void
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, any, value, options, onChoose } = props
  const at = options.findIndex((option) => option.value === value)
  return (
    <select
      className="field-input"
      aria-label={label}
      value={at}
      onChange={({ target }) => onChoose(options[Number(target.value)]?.value ?? null)}
    >
      <option value={-1}>{any}</option>
      {options.map((option, index) => (
        <option key={option.value} value={index}>
          {option.name}
        </option>
      ))}
    </select>
  )
}

const tagOptions = [
  ...tags.map((tag) => ({ value: tag, name: tagName(tag) })),
  { value: 'untagged' as const, name: tagName(null) },
]

const kindOptions = relationKinds.map((kind) => ({
  value: kind,
  name: relationWords(kind, true),
}))

interface Choices {
  readonly annotators: readonly Option<string>[]
  readonly speakers: readonly Option<string>[]
}

/** Who made and who says what is mapped, by name. */
function choicesOf({ annotations }: MapSource): Choices {
  const names = new Map(
    annotations.map(({ creator }) => [creator.id, creator.name || 'Unnamed annotator']),
  )
  const speakers = new Map(
    annotations.map(({ speaker }) => [speaker, speaker === '' ? 'No speaker' : speaker]),
  )
  return { annotators: sorted(names), speakers: sorted(speakers) }
}

function sorted(names: ReadonlyMap<string, string>): readonly Option<string>[] {
  return [...names]
    .map(([value, name]) => ({ value, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
