import { useClaimMap } from '../../state/claim-map.ts'
import { useCompare } from '../../state/compare.ts'
import { useDeciding } from '../../state/deciding.ts'
import { useLibrarySearch } from '../../state/library-search.ts'
import type { Session } from '../../state/session.ts'

/** The parts of the list of keys, in the order in which they are shown. */
export const commandGroups = [
  'Files',
  'Moving',
  'Selecting',
  'Tagging',
  'Annotation',
  'Find',
  'View',
  'Claim map',
  'Compare',
  'Going back',
] as const
export type CommandGroup = (typeof commandGroups)[number]

/** What has to be there, in sight, for a command to do something. */
export type CommandNeed =
  | 'article'
  | 'article or map'
  | 'annotation'
  | 'words'
  | 'words or annotation'
  | 'result'
  | 'map'
  | 'case'
  | 'open case'

/** Something that can be done in the window, by key, by name or by a button. */
export interface Command {
  /** A verb and what it is done to, as on a button. */
  readonly label: string
  readonly group: CommandGroup
  /** As `matchesKeys` reads them; the first is the one that is shown. */
  readonly keys: readonly string[]
  /** Whether its keys work while somebody types in a field. */
  readonly whileTyping?: true
  /** Nothing, where it can be done at any time. */
  readonly needs?: CommandNeed
  /** Left out of the palette: there it would do nothing that makes sense. */
  readonly onlyByKey?: true
  readonly run: () => void
}

type Held = Pick<Session, 'view' | 'articleId' | 'draft' | 'selectedId'>

/** Whether what a command needs is there. */
export function isPossible({ needs }: Pick<Command, 'needs'>, session: Held): boolean {
  return needs === undefined || isThere[needs](session)
}

const isThere: Readonly<Record<CommandNeed, (session: Held) => boolean>> = {
  article: ({ view, articleId }) => view === 'article' && articleId !== null,
  'article or map': ({ view, articleId }) => view === 'map' || articleId !== null,
  annotation: ({ view, selectedId }) => view === 'article' && selectedId !== null,
  words: ({ view, draft }) => view === 'article' && draft !== null,
  'words or annotation': ({ view, draft, selectedId }) =>
    view === 'article' && (draft !== null || selectedId !== null),
  result: ({ view }) => view === 'article' && useLibrarySearch.getState().isLeft,
  case: ({ view }) => view === 'compare' && useCompare.getState().listed.length > 0,
  'open case': ({ view }) => view === 'compare' && useDeciding.getState().controls !== null,
  map: ({ view }) => view === 'map' && useClaimMap.getState().controls !== null,
}
