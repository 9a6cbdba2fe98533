import { create } from 'zustand'

/** A file of somebody else in the team's folder. */
export interface TeamFileState {
  readonly name: string
  /** Whose work is in it; empty until it was read. */
  readonly annotators: string
  /** When it was merged last, ISO 8601; null before. */
  readonly mergedAt: string | null
  /** Why it is not merged as it is now, or what of it was left out; null where all is well. */
  readonly problem: string | null
  /** How many annotations were not taken, since their articles are annotated blindly here. */
  readonly heldBack: number
}

/** The exchange of work through the team's folder. */
export interface Team {
  /** Null where none is used; undefined until known. */
  readonly folder: { readonly name: string; readonly isAllowed: boolean } | null | undefined
  /** What an exchange is doing now; null between two. */
  readonly doing: string | null
  /** When all was exchanged last, ISO 8601. */
  readonly exchangedAt: string | null
  /** The own file; null before it is written. */
  readonly ownName: string | null
  readonly others: readonly TeamFileState[]
  /** Why the folder could not be used the last time. */
  readonly problem: string | null
  /** What came with the last exchange that brought something. */
  readonly arrived: string | null
}

const none: Team = {
  folder: undefined,
  doing: null,
  exchangedAt: null,
  ownName: null,
  others: [],
  problem: null,
  arrived: null,
}

export const useTeam = create<Team>()((): Team => none)

export function setTeam(part: Partial<Team>): void {
  useTeam.setState(part)
}

/** Forgets what was known of the folder before. */
export function setTeamFolder(folder: Team['folder']): void {
  useTeam.setState({ ...none, folder })
}
