import type { Agent } from './agent.ts'
import type { Assignment } from './assignment.ts'

/** How an assignment is known to a library, what says least first. */
export const assignmentRoles = ['returned', 'received', 'handed-out'] as const
export type AssignmentRole = (typeof assignmentRoles)[number]

/**
 * Articles that were handed out from here, that came to be annotated here, or that are known only
 * by work that came back: it was handed out elsewhere, by the command line or on another machine.
 */
export interface KnownAssignment {
  /** By nobody: whose work it is stands with the returns. */
  readonly assignment: Assignment
  readonly role: AssignmentRole
  /** When its returns were opened; null while they are kept apart. */
  readonly revealed: Reveal | null
}

/** That somebody opened returns, for who asks later whether the annotating was blind. */
export interface Reveal {
  /** ISO 8601 in UTC with `Z`. */
  readonly at: string
  readonly by: Agent
  /** Whose work had not come back then. */
  readonly missing: readonly string[]
}

/** A file that came back and is not opened yet, as it is. */
export interface KeptReturn {
  /** `returnId` of its text: the same file twice is one. */
  readonly id: string
  readonly assignmentId: string
  /** Whose work it is. */
  readonly by: readonly Agent[]
  /** ISO 8601 in UTC with `Z`. */
  readonly received: string
  readonly fileName: string
  readonly text: string
}

/**
 * What a library knows of work that was handed out, and the returns that nobody is to see yet. It is
 * no part of the `Library`, so that nothing that writes one can give it away: only backups hold it.
 */
export interface Apart {
  readonly assignments: readonly KnownAssignment[]
  readonly returns: readonly KeptReturn[]
}
