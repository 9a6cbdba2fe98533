import { annotationOrders } from '../../shared/filter/sort-annotations.ts'
import type { AnnotationOrder } from '../../shared/filter/sort-annotations.ts'
import { setPreferences, usePreferences } from '../state/preferences.ts'

const names: Readonly<Record<AnnotationOrder, string>> = {
  place: 'By place',
  newest: 'Newest first',
  oldest: 'Oldest first',
  tag: 'By tag',
}

/** In which order the cards are listed. */
export function OrderSelect() {
  const order = usePreferences((preferences) => preferences.annotationOrder)
  return (
    <select
      className="order-select"
      aria-label="Order"
      value={order}
      onChange={({ target }) => {
        const annotationOrder = annotationOrders.find((each) => each === target.value)
        if (annotationOrder !== undefined) setPreferences({ annotationOrder })
      }}
    >
      {annotationOrders.map((each) => (
        <option key={each} value={each}>
          {names[each]}
        </option>
      ))}
    </select>
  )
}
