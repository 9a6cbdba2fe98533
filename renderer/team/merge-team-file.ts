import { decodeCollection } from '../../shared/exchange/decode-collection.ts'
import type { Library } from '../../shared/model/library.ts'
import { failure, success } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'
import { withoutBlind } from '../../shared/team/without-blind.ts'
import { readAnnotator } from '../storage/annotator.ts'
import { readBlind } from '../storage/assignments.ts'
import { importLibrary } from '../storage/import-library.ts'
import { readLibrary } from '../storage/read-library.ts'
import type { Workspace } from '../storage/workspace.ts'
import { arrivedIn } from './arrived.ts'
import type { Arrived } from './arrived.ts'

export interface MergedFile {
  readonly arrived: Arrived
  /** Whose work is in it, as they are named. */
  readonly annotators: string
  /** How many parts of it could not be read. */
  readonly damaged: number
  /** How many annotations were not taken, since their articles are annotated blindly here. */
  readonly heldBack: number
}

/**
 * Joins a file of the team with the library. A file that is still on its way, or was cut off, is a
 * sentence and changes nothing.
 */
export async function mergeTeamFile(
  workspace: Workspace,
  bytes: Uint8Array,
): Promise<Result<MergedFile, string>> {
  const text = textOf(bytes)
  if (text === null) return failure('It is too large to be read.')
  const { texts } = await readLibrary(workspace, { kind: 'everything' })
  const decoded = decodeCollection(text, texts)
  if (!decoded.ok) return failure(decoded.problem.message)
  const { library, problems, formatVersion } = decoded.value
  // Files of other tools have to be asked about: whose article, which tags.
  if (formatVersion === null) return failure('Claimbench did not write it. Import it by hand.')
  const blind = await readBlind(workspace)
  const seen = withoutBlind(library, {
    articleIds: new Set([...blind.values()].flat()),
    annotatorId: (await readAnnotator(workspace))?.id ?? null,
  })
  const plan = await importLibrary(workspace, seen.library)
  return success({
    arrived: arrivedIn(plan),
    annotators: annotatorsOf(library),
    damaged: problems.length,
    heldBack: seen.heldBack,
  })
}

/** Null when there is more than a string can hold, about 500 million characters. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder().decode(bytes)
  } catch {
    return null
  }
}

/** The one who has the most in it first; others are those whose work theirs is about. */
function annotatorsOf({ annotations, relations, decisions }: Library): string {
  const counts = new Map<string, number>()
  for (const { creator, deleted } of [...annotations, ...relations, ...decisions]) {
    if (!deleted && creator.name !== '') {
      counts.set(creator.name, (counts.get(creator.name) ?? 0) + 1)
    }
  }
  const names = [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name)
  const shown = names.slice(0, 3).join(', ')
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown
}
