import type { Library } from '../model/library.ts'
import type { Versioned } from '../model/record.ts'
import type { Version } from '../model/version.ts'
import { confidentialId, isUntouchedCopy } from './confidential-library.ts'
import { annotationTombstone, decisionTombstone, relationTombstone } from './tombstone.ts'

/**
 * What of a file is to be imported where it, or the library, has both a record and a confidential
 * copy of it: the record alone. A copy that nobody has edited is left out where the record is, and
 * deleted in the library where the record comes. A copy that somebody has edited stays beside the
 * record, since it says something of its own. Law: once imported, importing again changes nothing.
 */
export function settleCopies(incoming: Library, held: Library): Library {
  // Looking for the record of each copy takes a hash of every id.
  if (!hasCopies(incoming) && !hasCopies(held)) return incoming
  const annotations = settled(
    incoming.annotations,
    versionsOf(held.annotations),
    (head, { articleId }) => annotationTombstone(head, articleId),
  )
  const relations = settled(incoming.relations, versionsOf(held.relations), relationTombstone)
  const decisions = settled(incoming.decisions, versionsOf(held.decisions), decisionTombstone)
  return { ...incoming, annotations, relations, decisions }
}

function hasCopies({ annotations, relations, decisions }: Library): boolean {
  const isCopy = ({ version }: Versioned) => isUntouchedCopy(version)
  return [annotations, relations, decisions].some((records) => records.some(isCopy))
}

function versionsOf(records: readonly Versioned[]): ReadonlyMap<string, Version> {
  return new Map(records.map(({ id, version }) => [id, version]))
}

type Head = Pick<Versioned, 'id' | 'created' | 'modified' | 'version'>

function settled<Kept extends Versioned>(
  incoming: readonly Kept[],
  held: ReadonlyMap<string, Version>,
  tombstone: (head: Head, record: Kept) => Kept,
): readonly Kept[] {
  const copies = new Set([...held.keys(), ...incoming.map(({ id }) => id)].map(confidentialId))
  const kept = incoming.filter(({ id, version }) => !copies.has(id) || !isUntouchedCopy(version))
  const replaced = kept.flatMap((record) => {
    const id = confidentialId(record.id)
    const version = held.get(id)
    if (record.deleted || version === undefined || !isUntouchedCopy(version)) return []
    const { created, modified } = record
    return [tombstone({ id, created, modified, version: { ...version, replaced: 1 } }, record)]
  })
  return [...kept, ...replaced]
}
