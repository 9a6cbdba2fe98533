import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { AnySchemaObject } from 'ajv'
import addFormats from 'ajv-formats'
import { corpus, hasCorpus, jsonFiles } from './corpora.ts'

/** The W3C's tests. */
export const w3c = corpus('w3c-web-annotation/web-annotation-tests')
export const missing = !hasCorpus('w3c-web-annotation')

interface Assertion {
  readonly id: string
  readonly expectedResult: string
}

/** The W3C's schemas are of draft 4: named by `id`, and with a flag for a minimum's exclusion. */
export function asCurrent(schema: unknown): AnySchemaObject {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key === '$schema' || (key === 'id' && typeof value === 'string')) return undefined
    const isExclusive = typeof value === 'object' && value !== null && 'exclusiveMinimum' in value
    return isExclusive && 'minimum' in value ? { exclusiveMinimum: value.minimum } : value
  })
  return JSON.parse(text) as AnySchemaObject
}

/** Names of the W3C's assertions that a value does not meet. */
export function assertionsOf(list: string): (value: unknown) => readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false })
  addFormats(ajv)
  for (const { name, text } of jsonFiles(`${w3c}/definitions`)) {
    ajv.addSchema(asCurrent(JSON.parse(text)), name)
  }
  const { assertions } = JSON.parse(readFileSync(`${w3c}/${list}`, 'utf8')) as {
    assertions: string[]
  }
  const checks = assertions.map((file) => {
    const schema = JSON.parse(readFileSync(`${w3c}/${file}`, 'utf8')) as Assertion
    const validate = ajv.compile(asCurrent(schema))
    return { file, validate, expected: schema.expectedResult === 'valid' }
  })
  return (value) => {
    return checks
      .filter(({ validate, expected }) => validate(value) !== expected)
      .map(({ file }) => file)
  }
}

export interface Exported {
  readonly '@context': unknown
  readonly first: { readonly items: readonly Record<string, unknown>[] }
}
