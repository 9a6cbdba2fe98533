import { foreignVersion } from '../exchange/foreign-item.ts'
import { statesOf, wholeVersion } from '../merge/join-records.ts'
import type { Decision } from '../model/decision.ts'
import type { Library } from '../model/library.ts'
import type { Versioned } from '../model/record.ts'

/** Whose part of a library is meant: an annotator and their installation. */
export interface Owner {
  /** `urn:uuid:`; null before the first annotation. */
  readonly annotatorId: string | null
  /** The installation, as version vectors name it. */
  readonly replica: string
}

type Record = Versioned & {
  readonly creator?: { readonly id: string }
  readonly concurrent?: readonly Pick<Versioned, 'version'>[]
}

/**
 * What one annotator gives to a team: the records that they created or that their installation
 * changed, deletions included, and whatever these need to be read elsewhere: the annotations that
 * relations and decisions name, and the articles of all of these with their texts.
 * Laws: joined into the library it changes nothing; the parts of all owners together are all that
 * anybody created or changed.
 */
export function ownLibrary(library: Library, owner: Owner): Library {
  const isOwn = (record: Record) => isOwnedBy(record, owner)
  const decisions = withSuperseded(library.decisions, isOwn)
  const named = new Set(decisions.flatMap(namedBy))
  const relations = library.relations.filter((each) => isOwn(each) || named.has(each.id))
  const ends = new Set(
    relations.flatMap((each) => statesOf(each)).flatMap(({ from, to }) => [from, to]),
  )
  const annotations = library.annotations.filter(
    (each) => isOwn(each) || named.has(each.id) || ends.has(each.id),
  )
  const needed = new Set([
    ...annotations.map(({ articleId }) => articleId),
    ...decisions.flatMap(({ articleIds }) => articleIds),
  ])
  const articles = library.articles.filter((each) => isOwn(each) || needed.has(each.id))
  const ids = new Set(articles.map(({ id }) => id))
  return {
    articles,
    texts: new Map([...library.texts].filter(([id]) => ids.has(id))),
    annotations,
    relations,
    decisions,
    guidance: library.guidance.filter(isOwn),
    // A team folder is open to all: what is to be annotated blindly does not come back by it.
    assignments: [],
    foreign: library.foreign.filter(({ item }) =>
      Object.hasOwn(foreignVersion(item), owner.replica),
    ),
    unknown: {},
  }
}

function isOwnedBy(record: Record, { annotatorId, replica }: Owner): boolean {
  // A replica's name is letters and digits of its own making, never a member that objects inherit.
  if (Object.hasOwn(wholeVersion(record), replica)) return true
  return annotatorId !== null && record.creator?.id === annotatorId
}

/** Own decisions and, as far back as it goes, those in whose place they stand. */
function withSuperseded(
  decisions: readonly Decision[],
  isOwn: (decision: Decision) => boolean,
): readonly Decision[] {
  const byId = new Map(decisions.map((each) => [each.id, each]))
  const kept = new Set<string>()
  const waiting = decisions.filter(isOwn)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (kept.has(next.id)) continue
    kept.add(next.id)
    for (const id of statesOf(next).flatMap(({ supersedes }) => supersedes)) {
      const earlier = byId.get(id)
      if (earlier !== undefined) waiting.push(earlier)
    }
  }
  return decisions.filter(({ id }) => kept.has(id))
}

function namedBy(decision: Decision): readonly string[] {
  return statesOf(decision).flatMap(({ about, outcome }) => [...about, ...outcome.kept])
}
