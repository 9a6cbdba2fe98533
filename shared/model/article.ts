import type { Block } from './block.ts'
import type { Versioned } from './record.ts'
import type { Span } from './span.ts'

/** `ni:///sha-256;<base64url>` of the canonical text's UTF-8 bytes (RFC 6920). */
export type ArticleId = string

/** What is known about an article. Can be edited, and merges like any record. */
export interface ArticleDetails {
  readonly title: string
  readonly byline: string
  readonly publisher: string
  readonly url: string
  /** When it appeared, as printed or as an ISO date; empty when not known. */
  readonly published: string
  /** When this text was captured, ISO 8601 in UTC. */
  readonly captured: string
  /** A BCP 47 tag; empty when not known. */
  readonly language: string
  readonly mediaType: string
  readonly fileName: string
  /** Hexadecimal SHA-256 of the bytes it was read from; empty for pasted text. */
  readonly sourceHash: string
  /** Hidden spans of the text: boilerplate that a person or the extractor leaves out. */
  readonly leftOut: readonly Span[]
  /** The older capture that this article replaces. */
  readonly supersedes: ArticleId | null
}

/** The record of an article; its text is kept apart, so that listing a library never loads it. */
export interface Article extends Versioned, ArticleDetails {
  readonly id: ArticleId
  /** Other versions of it that nobody has settled yet; none of them includes another. */
  readonly concurrent?: readonly Article[]
}

/** The part of an article that never changes: the text that its id is made of. */
export interface ArticleText {
  readonly text: string
  readonly blocks: readonly Block[]
}
