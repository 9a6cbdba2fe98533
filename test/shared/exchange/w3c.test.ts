import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { arbitraryLibrary } from './arbitrary-library.ts'
import { corpus, jsonFiles } from './corpora.ts'
import { asCurrent, assertionsOf, missing, w3c } from './w3c-assertions.ts'
import type { Exported } from './w3c-assertions.ts'

describe.skipIf(missing)('what is exported (needs the W3C corpus)', () => {
  it('has annotations that meet every MUST of the W3C tests', () => {
    const unmet = assertionsOf('annotations/annotationMusts.test')
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        const exported = JSON.parse(encodeLibrary({ ...library, foreign: [] })) as Exported
        for (const item of exported.first.items) {
          expect(unmet({ '@context': exported['@context'], ...item })).toEqual([])
        }
      }),
    )
  })

  it('is a collection that meets every MUST of the W3C tests', () => {
    const unmet = assertionsOf('collections/collectionMusts.test')
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        expect(unmet(JSON.parse(encodeLibrary(library)))).toEqual([])
      }),
    )
  })

  // Where that schema is stricter than the W3C model: it takes an agent for an IRI alone (model
  // 3.3.2 has objects), and a time for a date alone (model 3.3.1 asks for xsd:dateTime).
  // A target with a source needs an id too (model 4 has none in its examples).
  // Its contexts are IRIs alone, where JSON-LD lets terms be defined in place (JSON-LD 1.1, 3.1).
  const asItDemands = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    creator: 'http://example.org/somebody',
    created: '2026-01-31',
    modified: '2026-01-31',
  }

  it('has annotations that the community’s schema takes too', () => {
    const ajv = new Ajv({ strict: false, logger: false })
    addFormats(ajv)
    const file = corpus('w3c-web-annotation/wadm-json-schema/wadm-schema.json')
    const validate = ajv.compile(asCurrent(JSON.parse(readFileSync(file, 'utf8'))))
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        const exported = JSON.parse(encodeLibrary({ ...library, foreign: [] })) as Exported
        for (const item of exported.first.items) {
          const { target } = item
          const withId =
            typeof target === 'object' ? { id: 'http://example.org/', ...target } : target
          void validate({ ...item, ...asItDemands, target: withId })
          expect(validate.errors ?? []).toEqual([])
        }
      }),
    )
  })
})

function collectionOf(item: unknown): string {
  return JSON.stringify({
    type: 'AnnotationCollection',
    first: { type: 'AnnotationPage', items: [item] },
  })
}

describe('a W3C sample in a collection', () => {
  const samples = jsonFiles(`${w3c}/tools/samples/correct`)
  const correct = samples.filter(
    ({ text }) => !/"AnnotationCollection"|"AnnotationPage"/.test(text),
  )
  const incorrect = jsonFiles(`${w3c}/tools/samples/incorrect`)

  it.skipIf(missing)('is there to be tested (needs the W3C corpus)', () => {
    expect([samples.length, correct.length, incorrect.length]).toEqual([45, 41, 39])
  })

  it.each(correct)('is kept and written again: $name', ({ text }) => {
    const item: unknown = JSON.parse(text)
    const result = decodeCollection(collectionOf(item))
    if (!result.ok) throw new Error(result.problem.message)
    const written = JSON.parse(encodeLibrary(result.value.library)) as Exported
    expect({ problems: result.value.problems, items: written.first.items }).toEqual({
      problems: [],
      items: [item],
    })
  })

  it.each(incorrect)('gives a value when it is wrong: $name', ({ text }) => {
    let item: unknown = text
    try {
      item = JSON.parse(text)
    } catch {
      expect(decodeCollection(text)).toMatchObject({ ok: false, problem: { kind: 'not-json' } })
    }
    expect(decodeCollection(collectionOf(item))).toMatchObject({ ok: true })
  })
})
