import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import '../../../renderer/reader/reader.css'
import '@recogito/text-annotator/text-annotator.css'
import { Dexie } from 'dexie'
import { createRoot } from 'react-dom/client'
import { createTextAnnotator } from '@recogito/text-annotator'
import { App } from '../../../renderer/app/app.tsx'
import { browserHost } from '../../../renderer/platform/browser-host.ts'
import { drawText } from '../../../renderer/reader/text-view.ts'
import { openArticle } from '../../../renderer/state/session.ts'
import { annotate, editAnnotation } from '../../../renderer/storage/annotate.ts'
import { readBuckets } from '../../../renderer/storage/article-buckets.ts'
import { WorkspaceProvider } from '../../../renderer/storage/hooks.tsx'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { openWorkspace } from '../../../renderer/storage/workspace.ts'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import type { Library } from '../../../shared/model/library.ts'
import { makeArticle, makeLibrary } from './data.ts'

const id = 'ni:///sha-256;bench'
const root = document.getElementById('root')!
const frame = () => new Promise((done) => requestAnimationFrame(done))

/** Until the next frame has been handed over: a message posted in it comes after its painting. */
async function painted(): Promise<void> {
  await frame()
  await new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => done()
    port2.postMessage(null)
  })
}

async function until(what: () => boolean): Promise<void> {
  const limit = performance.now() + 60_000
  while (!what()) {
    if (performance.now() > limit) throw new RangeError('Nothing was drawn within 60 s')
    await frame()
  }
}

const marks = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
const selector = ({ start, end, quote }: Library['annotations'][number]) => ({
  start,
  end,
  quote: quote.exact,
})

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

async function timed(run: () => unknown): Promise<number> {
  const before = performance.now()
  await run()
  return performance.now() - before
}

async function repeated(times: number, run: (round: number) => unknown): Promise<number> {
  await run(-1)
  const taken: number[] = []
  for (let round = 0; round < times; round++) taken.push(await timed(() => run(round)))
  return median(taken)
}

async function product(length: number, count: number, times: number) {
  const workspace = await openWorkspace(`bench-${length}-${count}`)
  const library = makeLibrary(length, count)
  await importLibrary(workspace, library)
  openArticle(null)
  const screen = createRoot(root)
  screen.render(
    <WorkspaceProvider workspace={workspace}>
      <App host={browserHost} />
    </WorkspaceProvider>,
  )
  await until(() => document.querySelector('[aria-label="Library"] li') !== null)
  const opens: number[] = []
  for (let round = -1; round < times; round++) {
    openArticle(null)
    await until(() => document.querySelector('.reader') === null && marks() === 0)
    await painted()
    const taken = await timed(async () => {
      openArticle(id)
      await until(() => marks() > 0)
      await painted()
    })
    if (round >= 0) opens.push(taken)
  }
  const read = await repeated(times, () =>
    Promise.all([workspace.database.texts.get(id), readBuckets(workspace.database, id)]),
  )
  const first = library.annotations[0]
  if (first === undefined) throw new RangeError('No annotation')
  const add = await repeated(15, async (round) => {
    const before = marks()
    const span = { start: 100 + round, end: 130 + round }
    await annotate(workspace, { articleId: id, span, quote: first.quote, tag: 'claim' })
    await until(() => marks() > before)
    await painted()
  })
  return { open: median(opens), read, add }
}

/** Elements within one another, the outermost of them scrolling; gives the innermost. */
function nest(around: HTMLElement, classNames: readonly string[]): HTMLElement {
  around.replaceChildren()
  const made = classNames.map((className) => {
    const element = document.createElement('div')
    element.className = className
    return element
  })
  made[0]?.style.setProperty('height', '800px')
  made[0]?.style.setProperty('overflow', 'auto')
  return made.reduce((outer, inner) => outer.appendChild(inner), around)
}

async function bare(length: number, times: number) {
  const { texts } = makeLibrary(length, 0)
  const text = texts.get(id)
  if (text === undefined) throw new RangeError('No text')
  return {
    floor: await repeated(20, painted),
    open: await repeated(times, async () => {
      const content = nest(root, ['reader', 'reader-column', 'reader-text'])
      drawText(content, text)
      await painted()
    }),
  }
}

async function peer(length: number, count: number, renderer: 'SPANS' | 'CSS_HIGHLIGHTS') {
  const { texts, annotations } = makeLibrary(length, count)
  const text = texts.get(id)
  const [first] = annotations
  if (text === undefined || first === undefined) throw new RangeError('No data')
  // The peer makes names of CSS highlights from ids, which a URN would break.
  const asPeer = (each: typeof first, own: string) => ({
    id: own,
    bodies: [],
    target: { annotation: own, selector: [{ ...selector(each), range: rangeOf(each) }] },
  })
  const nodes: Text[] = []
  const pointAt = (offset: number): [Text, number] => {
    let low = 0
    let high = text.blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((text.blocks[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return [nodes[low]!, offset - (text.blocks[low]?.start ?? 0)]
  }
  const rangeOf = ({ start, end }: { start: number; end: number }) => {
    const range = document.createRange()
    range.setStart(...pointAt(start))
    range.setEnd(...pointAt(end))
    return range
  }
  const content = nest(root, ['', ''])
  let annotator: ReturnType<typeof createTextAnnotator> | undefined
  const open = await timed(async () => {
    const fragment = document.createDocumentFragment()
    for (const { start, end } of text.blocks) {
      const paragraph = document.createElement('p')
      // The line end is kept so that the peer's offsets are the text's own.
      paragraph.textContent = text.text.slice(start, end + 1)
      nodes.push(paragraph.firstChild as Text)
      fragment.append(paragraph)
    }
    content.append(fragment)
    annotator = createTextAnnotator(content, { renderer })
    annotator.setAnnotations(annotations.map((each, index) => asPeer(each, `a${index}`)))
    const drawn = () =>
      renderer === 'SPANS' ? root.querySelector('.r6o-annotation') !== null : marks() > 0
    await until(drawn)
    await painted()
  })
  const adds: number[] = []
  for (let round = 0; round < 5; round++) {
    const drawn = () =>
      renderer === 'SPANS' ? root.querySelectorAll('.r6o-annotation').length : marks()
    const before = drawn()
    const one = { ...first, start: 100 + round, end: 130 + round }
    adds.push(
      await timed(async () => {
        annotator?.addAnnotation(asPeer(one, `added-${round}`))
        await until(() => drawn() !== before)
        await painted()
      }),
    )
  }
  return { open, add: median(adds) }
}

/** Scrolls the open article at 3,000 px a second for 3 s: frame times in ms. */
async function scroll(target: string) {
  const element = document.querySelector(target)!
  const times: number[] = []
  let last = (await frame()) as number
  const began = last
  while (last - began < 3000) {
    const now = (await frame()) as number
    element.scrollTop = ((now - began) / 1000) * 3000
    times.push(now - last)
    last = now
  }
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.floor(times.length * part)] ?? NaN
  return { p50: at(0.5), p95: at(0.95) }
}

async function storage() {
  const workspace = await openWorkspace('bench-storage')
  const { database } = workspace
  const small = makeLibrary(1_000_000, 10_000)
  await importLibrary(workspace, small)
  const read = await repeated(7, () => readBuckets(database, id))
  const edit = await repeated(40, (round) =>
    editAnnotation(workspace, small.annotations[(round + 1) * 7] as never, { note: `${round}` }),
  )
  const empty = await openWorkspace('bench-import')
  const large = makeLibrary(5_000_000, 100_000)
  const imported = await timed(() => importLibrary(empty, large))
  const rows = new Dexie('bench-rows', { chromeTransactionDurability: 'strict', cache: 'disabled' })
  rows.version(1).stores({ annotations: 'id, articleId' })
  const table = rows.table('annotations')
  await table.bulkPut([...small.annotations])
  const rowsRead = await repeated(5, () => table.where('articleId').equals(id).toArray())
  const rowsEdit = await repeated(40, (round) =>
    table.put({ ...small.annotations[(round + 1) * 7], note: `${round}` }),
  )
  await table.clear()
  const rowsImported = await timed(() => table.bulkPut([...large.annotations]))
  return { read, edit, imported, rowsRead, rowsEdit, rowsImported }
}

async function library(count: number) {
  const workspace = await openWorkspace()
  const made = makeLibrary(10_000, 0)
  const articles = Array.from({ length: count }, (_, index) =>
    makeArticle(`ni:///sha-256;${index}`, `Article ${index}`),
  )
  const text = made.texts.get(id) as never
  await importLibrary(workspace, {
    ...made,
    articles,
    texts: new Map(articles.map((article) => [article.id, text])),
  })
}

async function startProduct() {
  const workspace = await openWorkspace()
  createRoot(root).render(
    <WorkspaceProvider workspace={workspace}>
      <App host={browserHost} />
    </WorkspaceProvider>,
  )
  await until(() => document.querySelector('[aria-label="Library"] li button') !== null)
  await painted()
  return performance.now()
}

async function exchange() {
  const made = makeLibrary(5_000_000, 100_000)
  const text = encodeLibrary(made)
  const value: unknown = JSON.parse(text)
  const decoded = decodeCollection(text)
  return {
    megabytes: text.length / 1e6,
    decoded: decoded.ok,
    encode: await repeated(3, () => encodeLibrary(made)),
    stringify: await repeated(3, () => JSON.stringify(value)),
    decode: await repeated(3, () => decodeCollection(text)),
    parse: await repeated(3, () => JSON.parse(text)),
  }
}

Object.assign(window, {
  bench: { product, bare, peer, scroll, storage, library, startProduct, exchange },
})
