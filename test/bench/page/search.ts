import { noFilters } from '../../../shared/search/library-query.ts'
import { libraryClient } from '../../../renderer/search/library/library-client.ts'
import type { LibraryClient } from '../../../renderer/search/library/library-client.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { openWorkspace } from '../../../renderer/storage/workspace.ts'
import { makeAnnotations, makeArticle, makeText } from './data.ts'
import { repeated } from './measure.ts'

const count = 2000
const length = 5000

/**
 * 2,000 articles of 5,000 characters with 10 annotations each: the first hits and all of them, cold
 * (from starting the worker) and warm, beside a plain scan of lower-cased texts on the main thread.
 */
export async function search() {
  const workspace = await openWorkspace('bench-search')
  const texts = Array.from({ length: count }, (_, index) => {
    const { text, blocks } = makeText(length)
    // Words of their own, so that some queries find much and others little.
    const own = `${text} Article number ${index}, at last.`
    return { id: `ni:///sha-256;${index}`, text: own, blocks }
  })
  await importLibrary(workspace, {
    articles: texts.map(({ id }, index) => makeArticle(id, `Article ${index}`)),
    texts: new Map(texts.map(({ id, text, blocks }) => [id, { text, blocks }])),
    annotations: texts.flatMap(({ id, text }, index) =>
      makeAnnotations(id, text, 10).map((each) => ({ ...each, id: `${each.id}-${index}` })),
    ),
    relations: [],
    foreign: [],
    decisions: [],
    guidance: [],
    assignments: [],
    unknown: {},
  })
  const started = performance.now()
  const client = libraryClient(workspace)
  const cold = await answer(client, 'article number 1')
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0)
  const lower = texts.map(({ text }) => text.toLowerCase())
  const result: Record<string, unknown> = {
    characters,
    coldFirst: cold.first - started,
    coldAll: cold.all - started,
  }
  for (const [name, words] of [
    ['rare', 'number 1234,'],
    ['none', 'nowhere at all'],
    ['everywhere', 'at last'],
  ] as const) {
    const times: { first: number; all: number }[] = []
    await repeated(15, async () => {
      const before = performance.now()
      const { first, all } = await answer(client, words)
      times.push({ first: first - before, all: all - before })
    })
    const scan = await repeated(15, () => scanned(lower, words))
    const first = middle(times.map((each) => each.first))
    const all = middle(times.map((each) => each.all))
    result[name] = { first, all, scan, firstToScan: first / scan, allToScan: all / scan }
  }
  return result
}

/** When the first hits came (or it was known that there are none), and when all. */
function answer(client: LibraryClient, words: string): Promise<{ first: number; all: number }> {
  return new Promise((done) => {
    let first: number | null = null
    client.search(
      { words, matchCase: false, wholeWord: false, filters: noFilters },
      {
        onHits: (hits) => {
          if (hits.length > 0) first ??= performance.now()
        },
        onFound: () => {
          const all = performance.now()
          done({ first: first ?? all, all })
        },
      },
    )
  })
}

/** The least that a search can do: every place of the words in every text. */
function scanned(texts: readonly string[], words: string): number {
  let found = 0
  for (const text of texts) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
      found += 1
  }
  return found
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
