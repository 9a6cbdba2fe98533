import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeW3c } from '../../../shared/exchange/encode-w3c.ts'
import { isObject } from '../../../shared/exchange/members.ts'
import { placeForeign } from '../../../shared/foreign/place-foreign.ts'
import { readForeign } from '../../../shared/foreign/read-foreign.ts'
import { proposeTagTable, tagged } from '../../../shared/foreign/tag-table.ts'
import type { Library } from '../../../shared/model/library.ts'
import { arbitraryLibrary } from './arbitrary-library.ts'
import { corpus } from './corpora.ts'
import { assertionsOf, missing } from './w3c-assertions.ts'
import type { Exported } from './w3c-assertions.ts'

const page = readFileSync(new URL('../../../shared/exchange/FORMAT.md', import.meta.url), 'utf8')

function example(): Library {
  const result = decodeCollection(/```json\n([^]*?)```/.exec(page)?.[1] ?? '')
  if (!result.ok) throw new Error(result.problem.message)
  return result.value.library
}

function withAddress(library: Library): Library {
  const url = 'https://news.example/bridge'
  return { ...library, articles: library.articles.map((article) => ({ ...article, url })) }
}

describe('W3C annotations alone', () => {
  it('say tag, kind and confidence in the words of the W3C, about the address of the article', () => {
    const { first } = JSON.parse(encodeW3c(withAddress(example()))) as Exported
    const creator = {
      id: 'urn:uuid:00000000-0000-4000-8000-00000000000a',
      type: 'Person',
      name: 'Ana Example',
    }
    const [claim, , relation] = first.items
    expect([claim, relation]).toEqual([
      {
        id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
        type: 'Annotation',
        motivation: 'tagging',
        creator,
        created: '2026-01-31T09:05:00Z',
        modified: '2026-01-31T09:05:00Z',
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: 'claim' },
          { type: 'TextualBody', purpose: 'tagging', value: 'bridges' },
          { type: 'TextualBody', purpose: 'identifying', value: 'The mayor' },
        ],
        target: {
          source: 'https://news.example/bridge',
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: 'the bridge is safe',
              prefix: 'in is coming 🌧\n\nThe mayor says ',
              suffix: '. An engineer found cracks in tw',
            },
            { type: 'TextPositionSelector', start: 33, end: 51 },
          ],
          state: { type: 'TimeState', sourceDate: '2026-01-31T09:00:00Z' },
        },
      },
      {
        id: 'urn:uuid:00000000-0000-4000-8000-000000000003',
        type: 'Annotation',
        motivation: 'linking',
        creator,
        created: '2026-01-31T09:15:00Z',
        modified: '2026-01-31T09:15:00Z',
        body: [
          'urn:uuid:00000000-0000-4000-8000-000000000001',
          { type: 'TextualBody', purpose: 'tagging', value: 'disputes' },
          { type: 'TextualBody', purpose: 'tagging', value: 'high confidence' },
        ],
        target: 'urn:uuid:00000000-0000-4000-8000-000000000002',
      },
    ])
  })

  it('name the article itself where it has no address', () => {
    const { first } = JSON.parse(encodeW3c(example())) as Exported
    expect(first.items[0]).toMatchObject({
      target: { source: 'ni:///sha-256;guOvfzFuML7Lb43pJEjqbtAIK20dt19VstVFNpJydBo' },
    })
  })

  it('read as another tool’s place and tag the same passages', () => {
    const library = withAddress(example())
    const read = readForeign(encodeW3c(library))
    if (!read.ok) throw new Error(read.problem.message)
    const { annotations, relations } = read.value
    const table = new Map(proposeTagTable(annotations).map(({ word, choice }) => [word, choice]))
    const [text] = library.texts.values()
    const spans = placeForeign(text?.text ?? '', annotations).map((placement) =>
      placement !== null && 'span' in placement ? [placement.verdict, placement.span] : placement,
    )
    expect(spans).toEqual(
      library.annotations
        .filter(({ deleted }) => !deleted)
        .map(({ start, end }) => ['exact', { start, end }]),
    )
    expect(
      annotations.map(({ tags, speaker, note }) => [tagged(tags, table), speaker, note]),
    ).toEqual(
      library.annotations
        .filter(({ deleted }) => !deleted)
        .map(({ tag, labels, speaker, note }) => [{ tag, labels }, speaker, note]),
    )
    expect(relations.map(({ from, to, words }) => [from, to, words])).toEqual(
      library.relations.map(({ from, to, kind }) => [from, to, [kind, 'high confidence']]),
    )
  })

  it('give the same bytes in whatever order the records come, and nothing of texts or deletions', () => {
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        const text = encodeW3c(library)
        const turned = {
          ...library,
          annotations: library.annotations.toReversed(),
          relations: library.relations.toReversed(),
        }
        expect(encodeW3c(turned)).toBe(text)
        const living = [...library.annotations, ...library.relations].filter(
          ({ deleted }) => !deleted,
        )
        const file = JSON.parse(text) as Exported
        expect(file.first.items.map(({ id }) => id)).toEqual(living.map(({ id }) => id).sort())
        expect(Object.keys(file)).toEqual(['@context', 'id', 'type', 'generator', 'total', 'first'])
      }),
      { numRuns: 1000 },
    )
  })

  it.skipIf(missing)('meet every MUST of the W3C tests (needs the corpus)', () => {
    const unmetByItem = assertionsOf('annotations/annotationMusts.test')
    const unmet = assertionsOf('collections/collectionMusts.test')
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        const exported = JSON.parse(encodeW3c(withAddress(library))) as Exported
        expect(unmet(exported)).toEqual([])
        for (const item of exported.first.items) {
          expect(unmetByItem({ '@context': exported['@context'], ...item })).toEqual([])
        }
      }),
    )
  })

  const contexts = corpus('w3c-web-annotation/spec-examples/jsonld/anno.jsonld')

  it.skipIf(!existsSync(contexts))(
    'have only members that the W3C names (needs the corpus)',
    () => {
      const { '@context': terms } = JSON.parse(readFileSync(contexts, 'utf8')) as {
        '@context': object
      }
      const known = new Set([...Object.keys(terms), '@context'])
      fc.assert(
        fc.property(arbitraryLibrary, (library) => {
          const file: unknown = JSON.parse(encodeW3c(library))
          expect(memberNames(file).filter((name) => !known.has(name))).toEqual([])
        }),
      )
    },
  )
})

function memberNames(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(memberNames)
  if (!isObject(value)) return []
  return [...Object.keys(value), ...Object.values(value).flatMap(memberNames)]
}
