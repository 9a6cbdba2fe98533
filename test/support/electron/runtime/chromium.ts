import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from 'playwright'
import type { BrowserContext, CDPSession } from 'playwright'
import { record } from './record.ts'

export interface Chromium {
  readonly context: BrowserContext
  /** Speaks to the browser as a whole. */
  readonly control: CDPSession
  /** Where a test connects to it, on this machine only. */
  readonly endpoint: string
}

let running: Promise<Chromium> | null = null

/** The profile lies in the product's own folder: what the page keeps survives a restart. */
export function launchChromium(userData: string): Promise<Chromium> {
  running ??= launch(join(userData, 'stand-in-profile'))
  return running
}

export function theChromium(): Promise<Chromium> {
  if (running === null) throw new Error('Chromium is not running yet')
  return running
}

/** Ends it in good order, so that everything is written. */
export async function closeChromium(): Promise<void> {
  const chromium = await running?.catch(() => null)
  await chromium?.context.close().catch(() => undefined)
}

async function launch(profile: string): Promise<Chromium> {
  const portFile = join(profile, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CLAIMBENCH_CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    viewport: null,
    acceptDownloads: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-sync',
      '--remote-debugging-port=0',
      // Those of the product, in earnest.
      ...record.switches.map(({ name, value }) =>
        value === null ? `--${name}` : `--${name}=${value}`,
      ),
    ],
  })
  const browser = context.browser()
  if (browser === null) throw new Error('Chromium has no browser to speak to')
  const control = await browser.newBrowserCDPSession()
  return { context, control, endpoint: `http://127.0.0.1:${await portIn(portFile)}` }
}

async function portIn(file: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const [port = ''] = (await readFile(file, 'utf8').catch(() => '')).split('\n')
    if (port !== '') return port
    await wait(50)
  }
  throw new Error('Chromium opened no port for tests')
}
