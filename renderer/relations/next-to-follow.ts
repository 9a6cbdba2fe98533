import type { Followed } from '../state/trail.ts'
import { otherEnd } from '../storage/read-related.ts'
import type { Related } from '../storage/read-related.ts'

interface Standing {
  /** The annotation to leave. */
  readonly id: string
  /** The relation that was followed last from it. */
  readonly lastId: string | undefined
  /** What was followed last of all. */
  readonly cameBy: Followed | undefined
}

/**
 * The relation of an annotation to follow next: after the one that was followed last, round and
 * round, and back along the one by which it was reached only where there is no other. Null where no
 * relation has another end to go to.
 */
export function nextToFollow(
  related: readonly Related[],
  { id, lastId, cameBy }: Standing,
): Related | null {
  const own = related.filter(({ relation: { from, to } }) => (from === id) !== (to === id))
  const open = own.filter((each) => otherEnd(each, id).annotation !== undefined)
  const back = cameBy?.to === id ? cameBy.relationId : null
  const onward = open.filter(({ relation }) => relation.id !== back)
  const choices = onward.length > 0 ? onward : open
  const at = choices.findIndex(({ relation }) => relation.id === lastId)
  return choices[(at + 1) % Math.max(choices.length, 1)] ?? null
}
