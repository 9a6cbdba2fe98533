import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { build, preview } from 'vite'
import react from '@vitejs/plugin-react'
import { agreement } from './parts/agreement.mjs'
import { cli } from './parts/cli.mjs'
import { exchange } from './parts/exchange.mjs'
import { library } from './parts/library.mjs'
import { mapping } from './parts/mapping.mjs'
import { opening } from './parts/opening.mjs'
import { painting } from './parts/painting.mjs'
import { placement } from './parts/placement.mjs'
import { search } from './parts/search.mjs'
import { storage } from './parts/storage.mjs'
import { findBrowser, thisMachine } from '../../build/scripts/find-browser.mjs'

const parts = {
  painting,
  storage,
  library,
  exchange,
  placement,
  opening,
  mapping,
  search,
  agreement,
  cli,
}
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}
const found = await findBrowser(thisMachine({ install: false }))
if (found.kind === 'missing') {
  console.error(found.sentence)
  process.exit(1)
}

const out = fileURLToPath(new URL('../../out/bench/', import.meta.url))
const config = {
  configFile: false,
  root: fileURLToPath(new URL('./page/', import.meta.url)),
  plugins: [react()],
  worker: { format: 'es' },
  logLevel: 'warn',
  build: {
    outDir: `${out}page`,
    emptyOutDir: true,
    target: 'chrome130',
    chunkSizeWarningLimit: 4096,
  },
  resolve: { conditions: ['worker', 'module', 'browser', 'development|production'] },
}
await build(config)
const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } })
const address = server.resolvedUrls.local[0]

const plain = ['--no-first-run', '--disable-gpu', '--disable-quic', '--enable-precise-memory-info']
if (process.getuid?.() === 0) plain.push('--no-sandbox')
const unthrottled = ['--disable-frame-rate-limit', '--disable-gpu-vsync']
const start = (args) => chromium.launch({ executablePath: found.path, args })
const browsers = { fast: await start([...plain, ...unthrottled]), normal: await start(plain) }

/** A page of its own profile, so that no part finds what another one kept. */
async function open({ fast }) {
  const context = await browsers[fast ? 'fast' : 'normal'].newContext({
    viewport: { width: 1280, height: 800 },
  })
  const page = await context.newPage()
  page.on('pageerror', (problem) => console.error(problem.message))
  await page.goto(address)
  await page.waitForFunction(() => 'bench' in window)
  return page
}

/** Runs a function of the page; with a limit in seconds, gives `{ over }` once that has passed. */
async function call(page, name, args, seconds = 300) {
  const run = page.evaluate(([name, args]) => window.bench[name](...args), [name, args])
  let timer
  const late = new Promise((done) => {
    timer = setTimeout(() => done({ over: `> ${seconds} s` }), seconds * 1000)
  })
  run.catch(() => {})
  const result = await Promise.race([run, late])
  clearTimeout(timer)
  return result
}

const results = { browser: browsers.fast.version() }
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  results[name] = await parts[name]({ open, call })
  console.log(`\n${name}`)
  console.table(results[name])
  await mkdir(out, { recursive: true })
  await writeFile(`${out}results.json`, `${JSON.stringify(results, null, 2)}\n`)
}
await Promise.all(Object.values(browsers).map((browser) => browser.close()))
await server.close()
