import { utf8ToBytes } from '@noble/hashes/utils.js'
import { namedInformation } from '../model/article-id.ts'

/** The `ni:` name of a return's text, by which the same file is known when it comes twice. */
export function returnId(text: string): string {
  return namedInformation(utf8ToBytes(text))
}
