import type { FacetValue } from '../../../shared/search/facet-counts.ts'
import { shortTitle } from '../../ui/short-title.ts'

interface FilterSelectProps {
  readonly label: string
  /** The choice that filters nothing. */
  readonly any: string
  readonly value: string | null
  /** Undefined until known. */
  readonly values: readonly FacetValue[] | undefined
  /** How values are called that are no names themselves. */
  readonly names?: Readonly<Record<string, string>>
  readonly onChange: (value: string | null) => void
}

/** One value of a filter, or any. The chosen one stays among the choices, found or not. */
export function FilterSelect({
  label,
  any,
  value,
  values = [],
  names = {},
  onChange,
}: FilterSelectProps) {
  const isOffered = value === null || values.some((each) => each.value === value)
  return (
    <select
      className="chip"
      aria-label={label}
      value={value === null ? '' : marked(value)}
      data-is-on={value !== null}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value.slice(1))}
    >
      <option value="">{any}</option>
      {!isOffered && <option value={marked(value)}>{shortTitle(names[value] ?? value)} (0)</option>}
      {values.map((each) => (
        <option key={each.value} value={marked(each.value)}>
          {shortTitle(names[each.value] ?? (each.name === '' ? 'Untitled' : each.name))} (
          {each.count})
        </option>
      ))}
    </select>
  )
}

/** Told apart from no value, whatever it is. */
function marked(value: string): string {
  return `=${value}`
}
