import { readFile } from 'node:fs/promises'

const book = new URL(
  '../../../../shared/corpora/anchoring/hypothesis-client/dev-server/documents/html/tolstoy.mustache',
  import.meta.url,
)
const lengths = [10_000, 100_000, 1_000_000]
const counts = [100, 1000, 10_000]
const kinds = ['unchanged', 'shifted', 'light', 'heavy']

/** Placing annotations in texts that differ, beside the Hypothesis client's matcher; then by alignment. */
export async function placement({ open, call }) {
  const prose = await realProse()
  if (prose === null) console.log('No test data: the text is made up of a few words.')
  const page = await open({ fast: true })
  const results = {}
  for (const length of lengths) {
    for (const count of counts) {
      for (const edits of kinds) {
        const round = await call(page, 'placement', [{ prose, length, count, edits }])
        const name = `${edits}, ${count} in ${length}`
        results[name] = round
        console.log(name, JSON.stringify(round))
      }
    }
    const name = `absent in ${length}`
    results[name] = await call(page, 'absentQuotes', [{ prose, length, count: 300 }])
    console.log(name, JSON.stringify(results[name]))
  }
  const carried = { prose, length: 1_000_000, count: 10_000 }
  for (const edits of kinds) {
    results[`carry, ${edits}`] = await call(page, 'carry', [{ ...carried, edits }])
  }
  results['carry, deleted'] = await call(page, 'carryDeleted', [carried])
  await page.context().close()
  return results
}

/** The paragraphs of a public-domain novel of nearly 2 million characters, where it is at hand. */
async function realProse() {
  const html = await readFile(book, 'utf8').catch((problem) => {
    if (problem.code === 'ENOENT') return null
    throw problem
  })
  if (html === null) return null
  const paragraphs = html.match(/<p\b[^>]*>[^]*?<\/p>/g) ?? []
  return paragraphs
    .map((paragraph) =>
      paragraph
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}
