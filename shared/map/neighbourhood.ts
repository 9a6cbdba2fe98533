import type { Annotation } from '../model/annotation.ts'
import type { Relation } from '../model/relation.ts'

interface Member {
  readonly id: string
  readonly annotation: Pick<Annotation, 'tag'>
}

/**
 * What stands around an annotation: all that relations lead to without passing through another
 * claim. Other claims that are met on the way belong to it; what stands around those does not.
 */
export function neighbourhoodOf(
  members: readonly Member[],
  relations: readonly Relation[],
  id: string,
): ReadonlySet<string> {
  const claims = new Set(
    members.filter(({ annotation }) => annotation.tag === 'claim').map((member) => member.id),
  )
  const beside = besideOf(relations)
  const near = new Set([id])
  // A set gives what is added while it is walked.
  for (const at of near) {
    if (at !== id && claims.has(at)) continue
    for (const other of beside.get(at) ?? []) near.add(other)
  }
  return near
}

/** The claim that an annotation is about: itself, else the first claim related to it, else itself. */
export function claimAbout(
  members: readonly Member[],
  relations: readonly Relation[],
  id: string,
): string {
  const isClaim = ({ annotation }: Member) => annotation.tag === 'claim'
  if (members.some((member) => member.id === id && isClaim(member))) return id
  const beside = new Set(besideOf(relations).get(id))
  return members.find((member) => beside.has(member.id) && isClaim(member))?.id ?? id
}

function besideOf(relations: readonly Relation[]): ReadonlyMap<string, readonly string[]> {
  const beside = new Map<string, string[]>()
  const add = (id: string, other: string) => {
    const known = beside.get(id)
    if (known === undefined) beside.set(id, [other])
    else known.push(other)
  }
  for (const { from, to } of relations) {
    add(from, to)
    add(to, from)
  }
  return beside
}
