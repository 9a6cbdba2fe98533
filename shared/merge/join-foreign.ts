import { foreignVersion } from '../exchange/foreign-item.ts'
import type { ForeignItem } from '../model/library.ts'
import { stableJson } from '../model/stable-json.ts'
import { compareVersions } from '../model/version.ts'

/**
 * Which of two items stays that this version has no view for: the newer; where neither is newer, the
 * greater by its JSON, since nothing is known of what it says. The laws of `joinRecords` hold but for
 * what was changed at once.
 */
export function joinForeign(a: ForeignItem, b: ForeignItem): ForeignItem {
  const order = compareVersions(foreignVersion(a.item), foreignVersion(b.item))
  if (order === 'newer') return a
  if (order === 'older') return b
  return stableJson(a.item) >= stableJson(b.item) ? a : b
}
