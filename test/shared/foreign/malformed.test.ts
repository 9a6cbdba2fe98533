import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readForeign } from '../../../shared/foreign/read-foreign.ts'
import { corpus, hasCorpus, jsonFiles } from '../exchange/corpora.ts'
import { fixture, readFile } from './fixture.ts'

describe('any string', () => {
  it('gives a value, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(typeof readForeign(text).ok).toBe('boolean')
      }),
    )
  })

  it('that is nearly a file of a tool gives a value', () => {
    const nearly = [fixture('hypothesis-export.json'), fixture('recogito-w3c.json')].flatMap(
      (text) => {
        const file = JSON.parse(text) as { annotations?: unknown[] } | unknown[]
        return Array.isArray(file) ? file : (file.annotations ?? [])
      },
    )
    const damaged = fc
      .tuple(fc.constantFrom(...nearly), fc.nat(), fc.jsonValue(), fc.boolean())
      .map(([entry, at, value, isWithin]) => {
        const whole = entry as Record<string, unknown>
        const keys = Object.keys(whole)
        const key = isWithin ? 'target' : (keys[at % keys.length] ?? '')
        const inside = isWithin ? { ...(whole['target'] as object), selector: value } : value
        return { ...whole, [key]: inside }
      })
    fc.assert(
      fc.property(fc.array(damaged), (entries) => {
        const { annotations, relations, problems } = readFile(JSON.stringify(entries))
        expect(annotations.length + relations.length + problems.length).toBeGreaterThanOrEqual(
          entries.length === 0 ? 0 : 1,
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('nested without end gives a value', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(readFile(deep).problems).toHaveLength(1)
    const inside = `[{"id":"a","type":"Annotation","target":{"selector":${deep}}}]`
    expect(readFile(inside).problems.map(({ reason }) => reason)).toEqual([
      'It is nested too deep to be read.',
    ])
  })
})

const suite = 'json-test-suite/test_parsing'

describe.skipIf(!hasCorpus(suite))('the JSON test suite (needs the corpus)', () => {
  it('gives a value for every file, alone, in a list and as each part of an annotation', () => {
    const files = jsonFiles(corpus(suite))
    expect(files.length).toBeGreaterThan(300)
    for (const { name, text } of files) {
      const inside = [
        text,
        `[${text}]`,
        `{"rows":${text}}`,
        `[{"type":"Annotation","id":"a","target":${text}}]`,
        `[{"type":"Annotation","id":"a","target":{"selector":${text}}}]`,
        `[{"type":"Annotation","id":"a","target":"b","body":${text}}]`,
        `[{"type":"Annotation","id":"a","target":"b","creator":${text},"created":${text}}]`,
        `[{"uri":"a","target":${text},"tags":${text},"text":${text},"references":${text}}]`,
        `[{"bodies":[${text}],"target":{"selector":${text}}}]`,
      ]
      for (const each of inside) {
        const { ok } = readForeign(each)
        const isList = each === inside[1] || each.startsWith('[{')
        if (name.startsWith('y_') && isList) expect([name, ok]).toEqual([name, true])
      }
    }
  })
})
