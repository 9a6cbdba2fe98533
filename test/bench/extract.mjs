import { mkdir, writeFile } from 'node:fs/promises'
import { register } from 'node:module'
import { fileURLToPath } from 'node:url'

// So that our own TypeScript runs on any Node.
register('../support/electron/runtime/hooks.mjs', import.meta.url)
const { agreementOf, summaryOf } = await import('../support/extraction/agreement.ts')
const { extractionCorpora } = await import('../support/extraction/extraction-corpora.ts')
const { defuddleText, productText, readabilityText } =
  await import('../support/extraction/extractors.ts')

const extractors = { claimbench: productText, readability: readabilityText, defuddle: defuddleText }
const out = fileURLToPath(new URL('../../out/bench/', import.meta.url))
const results = {}

for (const [name, corpus] of Object.entries(extractionCorpora)) {
  if (!corpus.isThere) {
    console.log(`${name}: skipped, since the corpus does not stand beside the repository.`)
    continue
  }
  const pages = corpus.pages()
  results[name] = {}
  for (const [extractor, textOf] of Object.entries(extractors)) {
    const started = performance.now()
    const found = []
    for (const { html } of pages) found.push(await textOrNothing(textOf, html))
    const seconds = (performance.now() - started) / 1000
    const scores = pages.map(({ expected }, index) =>
      agreementOf(found[index], { expected, wordsInARow: corpus.wordsInARow }),
    )
    results[name][extractor] = {
      ...summaryOf(scores),
      ...halves(scores),
      seconds,
      byPage: Object.fromEntries(pages.map((page, index) => [page.name, scores[index]])),
    }
  }
  console.log(`\n${name}`)
  console.table(rows(results[name]))
}
await mkdir(out, { recursive: true })
await writeFile(`${out}extraction.json`, `${JSON.stringify(results, null, 2)}\n`)

/** An extractor that gives up on a page has found nothing. */
async function textOrNothing(textOf, html) {
  const { log, warn, error } = console
  // One of them reports what it gives up on.
  Object.assign(console, { log: ignore, warn: ignore, error: ignore })
  try {
    return await textOf(html)
  } catch {
    return ''
  } finally {
    Object.assign(console, { log, warn, error })
  }
}

function ignore() {}

/** Pages in the order of their names: rules were made while looking at the first half alone. */
function halves(scores) {
  const middle = Math.ceil(scores.length / 2)
  return {
    firstHalf: summaryOf(scores.slice(0, middle)).meanF1,
    secondHalf: summaryOf(scores.slice(middle)).meanF1,
  }
}

function rows(byExtractor) {
  return Object.fromEntries(
    Object.entries(byExtractor).map(([extractor, summary]) => [
      extractor,
      Object.fromEntries(
        Object.entries(summary)
          .filter(([, value]) => typeof value === 'number')
          .map(([key, value]) => [key, Number(value.toFixed(4))]),
      ),
    ]),
  )
}
