import { useMemo } from 'react'
import { sortAnnotations } from '../../shared/filter/sort-annotations.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { useMatches } from '../state/filter.ts'
import type { Matches } from '../state/filter.ts'
import { usePreferences } from '../state/preferences.ts'
import { useSession } from '../state/session.ts'

export interface Listed {
  /** In the order that was asked for. */
  readonly annotations: readonly Annotation[]
  /** The selected one, where it is listed although the filter leaves it out. */
  readonly exceptionId: string | null
  /** Null while no filter leaves anything out. */
  readonly matches: Matches | null
}

/**
 * The cards to be listed: those that the filter wants, and the selected one in any case, since it was
 * pointed at in the text or is being edited.
 */
export function useListed(byPlace: readonly Annotation[]): Listed {
  const matches = useMatches()
  const order = usePreferences((preferences) => preferences.annotationOrder)
  const selectedId = useSession((session) => session.selectedId)
  const sorted = useMemo(() => sortAnnotations(byPlace, order), [byPlace, order])
  return useMemo(() => {
    if (matches === null) return { annotations: sorted, exceptionId: null, matches }
    const annotations = sorted.filter((each) => each.id === selectedId || matches(each))
    const selected = annotations.find(({ id }) => id === selectedId)
    const isException = selected !== undefined && !matches(selected)
    return { annotations, exceptionId: isException ? selected.id : null, matches }
  }, [sorted, matches, selectedId])
}
