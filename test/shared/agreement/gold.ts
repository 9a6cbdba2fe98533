import { readFileSync } from 'node:fs'
import type { Coding } from '../../../shared/agreement/coding.ts'
import { corpus, hasCorpus } from '../exchange/corpora.ts'

/** A published worked example of measures of coding. */
export interface GoldCoding {
  readonly id: string
  readonly reference: string
  readonly raters: number
  readonly items: readonly (readonly (string | number | readonly string[] | null)[])[]
  readonly declared_categories?: readonly string[]
  /** As it was published, within the tolerance. */
  readonly expected: Readonly<Record<string, number | string>>
  readonly tolerance: number
  /** As it was computed anew, for the test data. */
  readonly verified: Readonly<Record<string, number | string>>
}

export function gold(name: string): unknown {
  const file = `agreement-gold/${name}`
  return hasCorpus(file) ? JSON.parse(readFileSync(corpus(file), 'utf8')) : null
}

export const skipped = (content: unknown) =>
  content === null ? ' (skipped: test data absent)' : ''

export interface NamedCoding {
  readonly coding: Coding
  /** What the categories stand for, by index. */
  readonly values: readonly unknown[]
}

export function codingOf({ raters, items, declared_categories = [] }: GoldCoding): NamedCoding {
  const values: unknown[] = [...declared_categories]
  const indexes = new Map<string, number>(values.map((value, at) => [JSON.stringify(value), at]))
  const coded = items.map((item) => ({
    weight: 1,
    values: item.map((value) => {
      if (value === null) return null
      const key = JSON.stringify(value)
      const known = indexes.get(key)
      if (known !== undefined) return known
      values.push(value)
      indexes.set(key, values.length - 1)
      return values.length - 1
    }),
  }))
  return {
    values,
    coding: { raters, categories: values.map((value) => JSON.stringify(value)), items: coded },
  }
}
