import { describe, expect, it } from 'vitest'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { articleId, head, creator, quote, position, item, fileOf, read } from './sample-file.ts'

describe('what this version does not know', () => {
  const body = [
    { type: 'TextualBody', purpose: 'tagging', value: 'claim', tag: 'claim', x: 1 },
    { type: 'TextualBody', purpose: 'tagging', value: 'claim', language: 'en' },
    { type: 'TextualBody', purpose: 'tagging', value: 'plain' },
    { type: 'TextualBody', purpose: 'identifying', value: 'She', format: 'text/plain' },
    { type: 'TextualBody', purpose: 'commenting', value: 'Why?', language: 'en' },
    { type: 'TextualBody', purpose: 'commenting', value: 'A second one' },
    'http://example.org/body',
    { type: 'TextualBody', purpose: 'tagging', value: 'irony', tag: 'irony' },
  ]
  const rich = {
    ...item,
    creator: { ...creator, email: 'mailto:a@example.org' },
    body,
    target: {
      source: articleId,
      selector: [
        { ...quote, q: 1 },
        { ...position, p: 2 },
        { type: 'CssSelector', value: 'p' },
      ],
      scope: 'http://example.org/',
    },
    mood: { deep: [1] },
  }
  const decision = {
    id: 'urn:uuid:9',
    type: 'Annotation',
    motivation: 'assessing',
    ...head,
    target: 'urn:uuid:1',
  }

  it('is written again in its place', () => {
    const gone = { id: 'urn:uuid:8', kind: 'rumour', more: true }
    const source = fileOf([rich, decision], { deleted: [gone], later: [1] })
    const { library, problems } = read(source)
    const written = JSON.parse(encodeLibrary(library)) as Record<string, unknown>
    expect({ problems, written }).toMatchObject({
      problems: [],
      written: { first: { items: [rich, decision] }, deleted: [gone], later: [1] },
    })
  })

  it('does not hide the fields that are known', () => {
    expect(read(fileOf([rich])).library.annotations).toMatchObject([
      { tag: 'claim', labels: ['claim', 'plain'], speaker: 'She', note: 'Why?' },
    ])
  })

  it('goes with the label or note that it belonged to', () => {
    const { library } = read(fileOf([rich]))
    const [annotation] = library.annotations
    const edited = { ...annotation!, tag: null, labels: [], speaker: '', note: '' }
    const written = JSON.parse(encodeLibrary({ ...library, annotations: [edited] })) as {
      first: { items: { body: unknown }[] }
    }
    expect(written.first.items[0]?.body).toEqual(body.slice(5))
  })
})
