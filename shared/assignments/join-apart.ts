import { compareText } from '../exchange/members.ts'
import { assignmentRoles } from '../model/apart.ts'
import type { Apart, KeptReturn, KnownAssignment, Reveal } from '../model/apart.ts'

/** What two states of a library kept apart, as one. */
export interface JoinedApart extends Apart {
  /**
   * Returns of what was opened in either state: they are no secret any more, and are to be imported
   * like what comes back after the opening.
   */
  readonly opened: readonly KeptReturn[]
}

/**
 * Joins what a backup has with what is here, each assignment and each return once. What was opened in
 * either stays opened, with the earlier opening on record, since that is when the annotating stopped
 * being blind; of how an assignment is known that stays which says more.
 * Laws: joined again nothing changes, and neither side loses an opening or a return.
 */
export function joinApart(here: Apart, brought: Apart): JoinedApart {
  const assignments = new Map<string, KnownAssignment>()
  for (const each of [...here.assignments, ...brought.assignments]) {
    const known = assignments.get(each.assignment.id)
    assignments.set(each.assignment.id, known === undefined ? each : joinKnown(known, each))
  }
  const isOpened = ({ assignmentId }: KeptReturn) => {
    return (assignments.get(assignmentId)?.revealed ?? null) !== null
  }
  const returns = new Map<string, KeptReturn>()
  for (const each of [...here.returns, ...brought.returns]) {
    const known = returns.get(each.id)
    // A file can come of two assignments: unseen as long as it is for one of them.
    if (known === undefined || (isOpened(known) && !isOpened(each))) returns.set(each.id, each)
  }
  return {
    assignments: [...assignments.values()],
    returns: [...returns.values()].filter((each) => !isOpened(each)),
    opened: [...returns.values()].filter(isOpened),
  }
}

function joinKnown(here: KnownAssignment, brought: KnownAssignment): KnownAssignment {
  return {
    assignment: here.assignment,
    role: weight(brought) > weight(here) ? brought.role : here.role,
    revealed: earlier(here.revealed, brought.revealed),
  }
}

function weight({ role }: KnownAssignment): number {
  return assignmentRoles.indexOf(role)
}

function earlier(here: Reveal | null, brought: Reveal | null): Reveal | null {
  if (here === null || brought === null) return here ?? brought
  return compareText(instant(brought), instant(here)) < 0 ? brought : here
}

/** Without its `Z`, so that what has a fraction of a second comes after what has none. */
function instant({ at }: Reveal): string {
  return at.slice(0, -1)
}
