import { sameJson } from '../history/same-json.ts'
import type { Versioned } from '../model/record.ts'
import type { ConflictField } from './conflict-field.ts'

/** The fields in which versions of a record differ, deleted ones aside: these say nothing any more. */
export function differingFields<Kept extends Versioned>(
  states: readonly Kept[],
  fields: readonly ConflictField<Kept>[],
): readonly ConflictField<Kept>[] {
  const [first, ...others] = states.filter(({ deleted }) => !deleted)
  if (first === undefined) return []
  return fields.filter(({ of }) => others.some((other) => !sameJson(of(first), of(other))))
}

/** A version that says in one field what all versions say together; null where that cannot be. */
export function togetherIn<Kept extends Versioned>(
  { both, of }: ConflictField<Kept>,
  states: readonly Kept[],
): Kept | null {
  if (both === undefined) return null
  const live = states.filter(({ deleted }) => !deleted)
  const [first, ...others] = live
  if (first === undefined) return null
  const all = others.reduce((sum, other): Kept => ({ ...sum, ...both(sum, other) }), first)
  // Where one version says it all, there is nothing to put together.
  return live.some((state) => sameJson(of(state), of(all))) ? null : all
}
