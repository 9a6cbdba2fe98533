import { useMemo } from 'react'
import type { RefObject } from 'react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { useSession } from '../../state/session.ts'
import type { Reader } from '../use-reader.ts'
import { OverlapList } from './overlap-list.tsx'
import { overlapsIn } from './overlaps-in.ts'

interface OfferedOverlapsProps {
  readonly reader: RefObject<Reader | null>
  /** Null until read. */
  readonly annotations: readonly Annotation[] | null
}

/** The list of overlapping annotations, while there are several to choose from. */
export function OfferedOverlaps({ reader, annotations }: OfferedOverlapsProps) {
  const { overlaps, selectedId } = useSession()
  const offered = useMemo(
    () => overlapsIn(annotations ?? [], overlaps, selectedId),
    [annotations, overlaps, selectedId],
  )
  return offered && <OverlapList reader={reader} {...offered} />
}
