import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import type { BrowserContext, FileChooser, Page } from 'playwright'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The built product, served as `npm start -- --browser --no-open` serves it. */
export interface Served {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts the product on a free port. */
export async function serve(): Promise<Served> {
  const port = await freePort()
  const args = ['build/scripts/start.mjs', '--browser', '--no-open', '--port', String(port)]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  await said(child, `Claimbench is at http://127.0.0.1:${port}/`)
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGINT')
      }),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function said(child: ChildProcess, line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const listen = (data: Buffer) => {
      heard += data.toString()
      if (heard.includes(line)) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${heard}`)))
  })
}

export interface Workbench {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page complained of: exceptions, refused requests, console errors. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

export interface WorkbenchOptions {
  readonly url: string
  /** A folder of its own is a person of their own; the same folder again is a restart. */
  readonly profile: string
}

export async function openWorkbench({ url, profile }: WorkbenchOptions): Promise<Workbench> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CLAIMBENCH_CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1400, height: 900 },
    acceptDownloads: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const complaints: string[] = []
  context.on('page', (page) => listen(page, complaints))
  const page = context.pages()[0] ?? (await context.newPage())
  listen(page, complaints)
  await page.goto(url)
  await page.getByRole('button', { name: 'Open article…' }).waitFor()
  // Keys are listened to once the first view is painted.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  })
  return { page, context, complaints, close: () => context.close() }
}

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('requestfailed', (request) => complaints.push(`refused: ${request.url()}`))
}

/** A folder for profiles and files, and its removal. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'claimbench-e2e-'))
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Opens a file through the button, as a person would, and adds what was found. */
export async function openFile(page: Page, file: FileToOpen): Promise<void> {
  await chooseFiles(page, file)
  await addReviewed(page)
}

/** Gives files to the button that opens articles: paths, or what would be read there. */
export async function chooseFiles(page: Page, files: ChosenFiles): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open article…' }).click()
  await (await chooser).setFiles(files)
}

type ChosenFiles = Parameters<FileChooser['setFiles']>[0]

/** Keeps the article that is shown for review as it is. */
export async function addReviewed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add to library' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

export interface FileToOpen {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function textFile(name: string, text: string): FileToOpen {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') }
}

/** Within the letter at the end: more would be past the middle of a full stop. In CSS pixels. */
const edge = 0.5

/** Drags the mouse over some words of the article, from the first to the last, and then over another place. */
export async function selectWords(
  page: Page,
  words: string,
  over?: { readonly x: number; readonly y: number },
): Promise<void> {
  // Chromium without a screen now and then takes a drag over words just drawn for a click.
  for (let tries = 0; tries < 3; tries++) {
    const { first, last } = await placeOf(page, words)
    await page.mouse.move(first.left + edge, first.middle)
    await page.mouse.down()
    await page.mouse.move(last.right - edge, last.middle, { steps: 4 })
    if (over !== undefined) await page.mouse.move(over.x, over.y, { steps: 4 })
    await page.mouse.up()
    if (await page.evaluate(() => document.getSelection()?.isCollapsed === false)) return
  }
}

/** Clicks on words of the article. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { x, y } = await middleOf(page, words)
  await page.mouse.click(x, y)
}

/** The middle of words of the article, brought into view, in CSS pixels of the window. */
export async function middleOf(
  page: Page,
  words: string,
): Promise<{ readonly x: number; readonly y: number }> {
  const { first } = await placeOf(page, words)
  return { x: (first.left + first.right) / 2, y: first.middle }
}

interface Line {
  readonly left: number
  readonly right: number
  readonly middle: number
}

interface Lines {
  readonly first: Line
  readonly last: Line
}

/**
 * The first and the last line on which words of the article stand, in CSS pixels of the window. An
 * article has its name a moment before its text is drawn, so words are waited for.
 */
async function placeOf(page: Page, words: string): Promise<Lines> {
  for (let tries = 0; tries < 100; tries++) {
    const place = await placeNow(page, words)
    if (place !== null) return place
    await page.waitForTimeout(50)
  }
  throw new Error(`The article does not have “${words}”`)
}

/** Null where the words are not drawn. */
function placeNow(page: Page, words: string): Promise<Lines | null> {
  return page.evaluate((wanted) => {
    const scroller = document.querySelector('[data-scroller]') ?? document.body
    const walker = document.createTreeWalker(scroller, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at === -1 || node.parentElement?.closest('[lang], [dir]') === null) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const seen = range.getBoundingClientRect()
      if (seen.top < 100 || seen.bottom > innerHeight - 100) {
        scroller.scrollBy(0, seen.top - innerHeight / 3)
      }
      const lines = [...range.getClientRects()].map(({ left, right, top, height }) => ({
        left,
        right,
        middle: top + height / 2,
      }))
      const [first] = lines
      const last = lines.at(-1)
      return first && last ? { first, last } : null
    }
    return null
  }, words)
}
