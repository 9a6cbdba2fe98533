import { readFileSync } from 'node:fs'
import type { ForeignAnnotation } from '../../../shared/foreign/foreign-annotation.ts'
import { readForeign } from '../../../shared/foreign/read-foreign.ts'
import { articleIdOf } from '../../../shared/model/article-id.ts'

export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/foreign/${name}`, import.meta.url), 'utf8')
}

export function readFile(text: string) {
  const read = readForeign(text)
  if (!read.ok) throw new Error(read.problem.message)
  return read.value
}

/** An article with a character beyond 16 bits before its passages. */
export const text =
  'Rain is coming 🌧\n\nThe mayor says the bridge is safe. An engineer found cracks in two pillars.'
export const article = { id: articleIdOf(text), text }

/** An annotation of another tool that says nothing but `more`. */
export function foreign(more: Partial<ForeignAnnotation>): ForeignAnnotation {
  return {
    id: 'a',
    creator: { id: 'acct:ana@example.org', name: 'Ana' },
    created: '2026-01-31T10:00:00Z',
    modified: '2026-01-31T10:00:00Z',
    sources: [],
    quote: null,
    position: null,
    tags: [],
    speaker: '',
    note: '',
    motivation: '',
    repliesTo: null,
    via: '',
    ...more,
  }
}

export const quoted = (exact: string) => ({ quote: { exact, prefix: '', suffix: '' } })
