import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { ArticleId } from './article.ts'
import { toBase64Url } from '../text/base64url.ts'

/**
 * The name of a canonical text: it depends on the text alone, so two people who open the same
 * article separately hold the same article (RFC 6920, section 3; DESIGN section 3).
 * The text must be well-formed UTF-16: canonical text always is.
 */
export function articleIdOf(text: string): ArticleId {
  return namedInformation(utf8ToBytes(text))
}

/** The `ni:` name of some bytes, without an authority. */
export function namedInformation(bytes: Uint8Array): string {
  return `ni:///sha-256;${toBase64Url(sha256(bytes))}`
}
