import { namespace } from '../exchange/vocabulary.ts'
import type { Tag } from '../model/tag.ts'

/** The id under which every library keeps what it says of a tag. */
export function guidanceId(tag: Tag): string {
  return `${namespace}guidance-${tag}`
}
