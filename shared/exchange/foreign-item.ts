import type { ForeignItem } from '../model/library.ts'
import { success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import type { UnknownMembers } from '../model/record.ts'
import type { Version } from '../model/version.ts'
import { damaged } from './damage.ts'
import type { Damage } from './damage.ts'
import { isVersion } from './decode-record.ts'
import { isShallow, listOf } from './members.ts'

/** Keeps any W3C annotation that has an id, whatever made it (W3C model, section 3.1). */
export function decodeForeign(item: UnknownMembers): Result<ForeignItem, Damage> {
  const { id, type, target } = item
  if (typeof id !== 'string' || id === '') return damaged('.id', 'It has no id.')
  if (!listOf(type).includes('Annotation')) return damaged('.type', 'It is not an annotation.')
  if (target === undefined || target === null) {
    return damaged('.target', 'It does not say what it is about.')
  }
  if (!isShallow(item)) return damaged('', 'It is nested too deep to be kept.')
  return success({ id, item })
}

/** The tombstone of a kind that a newer minor version knows: W3C annotations have a target. */
export function isForeignTombstone(item: UnknownMembers): boolean {
  return item['target'] === undefined && typeof item['kind'] === 'string'
}

/** The version of an item of a newer minor version; other tools have none. */
export function foreignVersion(item: UnknownMembers): Version {
  const { version } = item
  return isVersion(version) ? version : {}
}
