import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildAll } from '../../build/scripts/build.mjs'
import { securityHeaders } from '../../electron/security/headers.ts'
import { inPage } from '../support/electron/fixture/in-page.ts'
import type { FixtureWindow } from '../support/electron/fixture/in-page.ts'
import { startStandIn } from '../support/electron/start-stand-in.ts'
import type { StandIn, StandInOptions } from '../support/electron/start-stand-in.ts'

const fixture = fileURLToPath(new URL('../support/electron/fixture/main.mjs', import.meta.url))

let folder = ''
const running: StandIn[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimbench-stand-in-'))
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.stop()))
})

afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

async function start(options: Partial<StandInOptions> = {}): Promise<StandIn> {
  const userData = options.userData ?? (await mkdtemp(join(folder, 'data-')))
  const app = await startStandIn({ ...options, userData })
  running.push(app)
  return app
}

async function said(app: StandIn, line: string): Promise<void> {
  await expect.poll(() => app.output(), { timeout: 5_000 }).toContain(line)
}

describe('a fixture on the stand-in', () => {
  it('has what the preload script exposed before its first script runs', async () => {
    const page = await (await start({ main: fixture })).page()
    const names = await page.evaluate(() => (window as unknown as FixtureWindow).atFirst)
    expect(names.join(' ')).toBe('invoke send listen nested sum fail hasNode modules')
  })

  it('carries values, functions and errors between the worlds of the page', async () => {
    const page = await (await start({ main: fixture })).page()
    expect(await inPage(page, ({ nested }) => nested)).toEqual({
      list: [1, { deep: true }],
      when: new Date(5),
      bytes: expect.objectContaining({ 0: 7 }) as unknown,
      nothing: undefined,
    })
    expect(await inPage(page, ({ sum }) => sum(1, 2))).toBe(3)
    expect(await inPage(page, ({ nested }) => Object.isFrozen(nested))).toBe(true)
    expect(await inPage(page, ({ hasNode }) => hasNode)).toBe(false)
    await expect(inPage(page, ({ fail }) => fail())).rejects.toThrow('Thrown in the preload script')
    await expect(inPage(page, ({ modules }) => modules())).rejects.toThrow('module not found: fs')
  })

  it('carries questions, answers and failures between page and main', async () => {
    const page = await (await start({ main: fixture })).page()
    const echoed = await inPage(page, async ({ invoke }) => {
      const sent = [
        undefined,
        new Date(9),
        new Uint8Array([0, 255]),
        { deep: [null, -1.5] },
        'é\u2028😀',
      ]
      const [none, date, bytes, deep, text] = (await invoke('echo', ...sent)) as unknown[]
      return [typeof none, date instanceof Date, String(bytes), deep, text]
    })
    expect(echoed).toEqual(['undefined', true, '0,255', { deep: [null, -1.5] }, 'é\u2028😀'])
    expect(
      await inPage(page, async ({ invoke }) => {
        const bytes = (await invoke('bytes')) as Uint8Array
        return bytes instanceof Uint8Array && [...bytes]
      }),
    ).toEqual([1, 2, 255])
    await expect(inPage(page, ({ invoke }) => invoke('fail'))).rejects.toThrow(
      "Error invoking remote method 'fail': RangeError: No such thing",
    )
    await expect(inPage(page, ({ invoke }) => invoke('nobody'))).rejects.toThrow(
      "No handler registered for 'nobody'",
    )
    await expect(inPage(page, ({ invoke }) => invoke('echo', () => 1))).rejects.toThrow(
      'An object could not be cloned.',
    )
    expect(await inPage(page, ({ invoke }) => invoke('who'))).toMatchObject({
      url: 'fixture://here/',
      isMain: true,
      window: 1,
    })
  })

  it('tells the page until it stops listening, after a reload as well', async () => {
    const page = await (await start({ main: fixture })).page()
    await page.reload()
    const heard = await inPage(page, async ({ listen, send, invoke }) => {
      const all: unknown[] = []
      const stop = listen((greeting, when) => all.push([greeting, when instanceof Date]))
      send('greet', 'you')
      await invoke('echo')
      stop()
      send('greet', 'nobody')
      await invoke('echo')
      return all
    })
    expect(heard).toEqual([['Hello, you', true]])
  })

  it('answers requests from the product and asks it about the others', async () => {
    const app = await start({ main: fixture })
    const page = await app.page()
    expect(await page.evaluate(async () => (await fetch('/page.js')).headers.get('x-asked'))).toBe(
      'fixture://here/page.js',
    )
    expect(await page.evaluate(async () => (await fetch('/none')).status)).toBe(404)
    expect(
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            new Worker('/worker.js').onmessage = ({ data }) => resolve(data)
          }),
      ),
    ).toBe('/worker.js')
    await expect(page.evaluate(() => fetch('https://refused.test/a'))).rejects.toThrow('fetch')
    const { requests } = await app.recorded()
    expect(requests).toContainEqual({ url: 'fixture://here/worker.js', cancel: false })
    expect(requests).toContainEqual({ url: 'https://refused.test/a', cancel: true })
  })

  it('asks the product before it navigates or opens a window', async () => {
    const app = await start({ main: fixture })
    const page = await app.page()
    await page.click('#away')
    await said(app, 'will-navigate https://elsewhere.test/')
    await page.click('#blank')
    await expect
      .poll(async () => (await app.recorded()).windowsAskedFor)
      .toEqual([{ url: 'https://elsewhere.test/', action: 'deny' }])
    await expect.poll(() => page.context().pages().length).toBe(2)
    expect(await page.title()).toBe('Fixture')
    const { requests, navigations } = await app.recorded()
    expect(navigations).toEqual([{ url: 'https://elsewhere.test/', prevented: true }])
    expect(requests.filter(({ url }) => !url.startsWith('fixture:'))).toEqual([])
  })

  it('lets Chromium answer for permissions as the product would', async () => {
    const page = await (await start({ main: fixture })).page()
    const states = await page.evaluate(async () => {
      const names = ['clipboard-read', 'geolocation', 'notifications'] as PermissionName[]
      const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
      return found.map(({ state }) => state)
    })
    expect(states).toEqual(['granted', 'denied', 'denied'])
  })

  it('prints to PDF, clicks the menu and answers dialogs', async () => {
    const app = await start({ main: fixture })
    const page = await app.page()
    expect(await inPage(page, ({ invoke }) => invoke('pdf'))).toBeGreaterThan(500)
    await app.clickMenu(['File', 'Say where…'])
    await said(app, 'fixture://here/')
    await expect(app.clickMenu(['File', 'Never'])).rejects.toThrow('disabled')
    await expect(app.clickMenu(['Edit'])).rejects.toThrow('only: File')
    await app.answerDialog('open', { canceled: false, filePaths: ['/a'] })
    expect(await inPage(page, ({ invoke }) => invoke('pick'))).toEqual({
      canceled: false,
      filePaths: ['/a'],
    })
    await expect(inPage(page, ({ invoke }) => invoke('pick'))).rejects.toThrow(
      'a dialog (open) that the test gave no answer to',
    )
    expect((await app.recorded()).dialogs[0]).toEqual({
      kind: 'open',
      options: { properties: ['openFile'] },
    })
  })

  it('names what it does not have', async () => {
    const page = await (await start({ main: fixture })).page()
    await expect(inPage(page, ({ invoke }) => invoke('missing'))).rejects.toThrow(
      'The stand-in has no shell.beep',
    )
  })

  it('quits in Electron’s order unless a window refuses', async () => {
    const app = await start({ main: fixture })
    const page = await app.page()
    await app.openFile('/b')
    await app.actOnWindow({ act: 'resize', bounds: { x: 0, y: 0, width: 700, height: 500 } })
    await inPage(page, ({ send }) => send('may-close', false))
    await inPage(page, ({ invoke }) => invoke('echo'))
    await app.quit()
    expect(await app.windows()).toHaveLength(1)
    await inPage(page, ({ send }) => send('may-close', true))
    await inPage(page, ({ invoke }) => invoke('echo'))
    await app.clickMenu(['File', 'Quit'])
    expect(await app.exited).toBe(0)
    expect(app.output().trim().split('\n')).toEqual([
      'open-file /b',
      'resize 700',
      'before-quit',
      'before-quit',
      'will-quit',
    ])
  })

  it('stays when the page does not want to be left', async () => {
    const app = await start({ main: fixture })
    const page = await app.page()
    await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()))
    // Chromium asks nobody on behalf of a page that was never touched.
    await page.click('h1')
    await app.quit()
    await expect(page.waitForEvent('close', { timeout: 1_000 })).rejects.toThrow('Timeout')
    expect(await app.windows()).toHaveLength(1)
  })

  it('quits when its last window is closed', async () => {
    const app = await start({ main: fixture })
    await app.page()
    await app.actOnWindow({ act: 'close' })
    expect(await app.exited).toBe(0)
    expect(app.output().trim().split('\n')).toEqual([
      'window-all-closed',
      'before-quit',
      'will-quit',
    ])
  })

  it('hands a second start to the first, and the place to a third when the first has gone', async () => {
    const userData = await mkdtemp(join(folder, 'data-'))
    const first = await start({ main: fixture, userData })
    expect(await first.secondInstance(['/some/file.md'])).toBe(0)
    await said(first, 'second-instance /some/file.md fixture')
    await first.stop()
    const third = await start({ main: fixture, userData })
    expect(await (await third.page()).title()).toBe('Fixture')
  })
})

describe('the built product on the stand-in', () => {
  beforeAll(async () => {
    expect(await buildAll()).toBe(true)
  }, 120_000)

  it('shows the workbench, under its own policy', async () => {
    const app = await start()
    const page = await app.page()
    await page.getByRole('button', { name: 'Open article…' }).first().waitFor()
    const response = (await page.reload())!
    expect(response.headers()['content-security-policy']).toBe(
      securityHeaders['Content-Security-Policy'],
    )
    expect(await app.windows()).toMatchObject([{ url: 'app://claimbench/', visible: true }])
  })

  it('refuses a request elsewhere even where the policy would let it pass', async () => {
    const app = await start()
    const page = await app.page()
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Page.setBypassCSP', { enabled: true })
    await page.reload()
    await expect(page.evaluate(() => fetch('https://elsewhere.test/'))).rejects.toThrow('fetch')
    expect((await app.recorded()).requests).toContainEqual({
      url: 'https://elsewhere.test/',
      cancel: true,
    })
  })

  it('brings the first window forward when it is started again', async () => {
    const app = await start()
    await app.page()
    await app.actOnWindow({ act: 'minimize' })
    await app.actOnWindow({ act: 'blur' })
    expect(await app.secondInstance([])).toBe(0)
    await expect.poll(() => app.windows()).toMatchObject([{ minimized: false, focused: true }])
  })

  it('keeps what the page stored across a restart, in the folder it was given', async () => {
    const userData = await mkdtemp(join(folder, 'data-'))
    const env = { CLAIMBENCH_DATA_DIR: join(userData, 'moved') }
    const first = await start({ userData, env })
    const page = await first.page()
    await page.evaluate(() => localStorage.setItem('kept', 'yes'))
    await first.quit()
    expect(await first.exited).toBe(0)
    const second = await start({ userData, env })
    expect(await (await second.page()).evaluate(() => localStorage.getItem('kept'))).toBe('yes')
    expect(await readFile(join(userData, 'moved', 'stand-in.lock'), 'utf8')).toMatch(/^\d+$/u)
  })
})
