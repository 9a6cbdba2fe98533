import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { desktopApps } from './desktop-apps.ts'
import { drivers } from './drivers.ts'

/** The bridge as a hostile script in the page would use it: without its types. */
interface HostileWindow {
  readonly claimbench: {
    readonly ask: (name: string, question: unknown) => Promise<unknown>
    readonly listen: (name: string, listener: () => void) => () => void
  }
}

describe.each(drivers)('on $name', (driver) => {
  describe.skipIf(!driver.isPresent)('a hostile page', () => {
    const apps = desktopApps(driver)
    let server: Server
    let connections = 0
    let elsewhere = ''

    beforeAll(async () => {
      server = createServer((socket) => {
        connections += 1
        socket.destroy()
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      elsewhere = `127.0.0.1:${(server.address() as AddressInfo).port}`
    })
    afterAll(() => new Promise((resolve) => server.close(resolve)))

    async function workbench() {
      const app = await apps.start({ userData: await apps.newFolder() })
      const page = await app.page()
      await page.getByRole('button', { name: 'Open article…' }).first().waitFor()
      return { app, page }
    }

    /** Gives the attempt the time in which a connection would have come. */
    async function nothingCame(page: Page): Promise<void> {
      await page.waitForTimeout(500)
      expect(connections).toBe(0)
    }

    it('cannot lead the window elsewhere', async () => {
      const { app, page } = await workbench()
      const address = page.url()
      await page.evaluate((host) => {
        location.href = `http://${host}/`
      }, elsewhere)
      await page.evaluate((host) => {
        const link = document.createElement('a')
        link.href = `http://${host}/link`
        document.body.append(link)
        link.click()
      }, elsewhere)
      await page.evaluate((host) => {
        const form = document.createElement('form')
        form.action = `http://${host}/form`
        document.body.append(form)
        form.submit()
      }, elsewhere)
      await nothingCame(page)
      expect(page.url()).toBe(address)
      expect(await app.windows()).toHaveLength(1)
      // Playwright itself still waits for the navigation that never comes.
      expect(await page.evaluate(() => document.querySelector('main, button') !== null)).toBe(true)
    })

    it('cannot open a window', async () => {
      const { app, page } = await workbench()
      await page.evaluate((host) => {
        open(`http://${host}/`)
        open('about:blank')
      }, elsewhere)
      await nothingCame(page)
      expect(await app.windows()).toHaveLength(1)
    })

    it('cannot load anything from a network, by any way', async () => {
      const { page } = await workbench()
      const outcomes = await page.evaluate(async (host) => {
        const url = `http://${host}/x`
        const refused = (attempt: () => Promise<unknown>) =>
          attempt().then(
            () => 'came through',
            () => 'refused',
          )
        const byElement = (element: HTMLElement) =>
          new Promise((resolve, reject) => {
            element.onload = resolve
            element.onerror = reject
            document.body.append(element)
          })
        const socket = () =>
          new Promise((resolve, reject) => {
            const opened = new WebSocket(`ws://${host}/x`)
            opened.onopen = resolve
            opened.onerror = reject
          })
        const events = () =>
          new Promise((resolve, reject) => {
            const source = new EventSource(url)
            source.onopen = resolve
            source.onerror = reject
          })
        const style = Object.assign(document.createElement('link'), {
          rel: 'stylesheet',
          href: url,
        })
        navigator.sendBeacon(url, 'x')
        return {
          fetch: await refused(() => fetch(url, { mode: 'no-cors' })),
          image: await refused(() =>
            byElement(Object.assign(document.createElement('img'), { src: url })),
          ),
          style: await refused(() => byElement(style)),
          socket: await refused(socket),
          events: await refused(events),
        }
      }, elsewhere)
      expect(outcomes).toEqual({
        fetch: 'refused',
        image: 'refused',
        style: 'refused',
        socket: 'refused',
        events: 'refused',
      })
      await page.evaluate((host) => {
        const frame = document.createElement('iframe')
        frame.src = `http://${host}/frame`
        document.body.append(frame)
      }, elsewhere)
      await nothingCame(page)
    })

    it('cannot turn a string into code or markup', async () => {
      const { page } = await workbench()
      const outcomes = await page.evaluate(async () => {
        // Later, since the inspector lifts the policy from what it evaluates itself.
        const refused = (attempt: () => unknown) =>
          new Promise((resolve) => {
            setTimeout(() => {
              try {
                attempt()
                resolve('done')
              } catch {
                resolve('refused')
              }
            })
          })
        return [
          // eslint-disable-next-line no-restricted-syntax -- what a hostile page would try
          await refused(() => (document.body.innerHTML = '<p>markup</p>')),
          // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what a hostile page would try
          await refused(() => new Function('return 1')()),
          await refused(() => document.body.setAttribute('onclick', 'alert(1)')),
        ]
      })
      expect(outcomes).toEqual(['refused', 'refused', 'refused'])
    })

    it('gets no permission', async () => {
      const { page } = await workbench()
      const states = await page.evaluate(async () => {
        const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]
        const found = await Promise.all(
          names.map((name) => navigator.permissions.query({ name }).then(({ state }) => state)),
        )
        const asked = await Notification.requestPermission()
        const placed = await new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('placed'),
            ({ code }) => resolve(code === 1 ? 'denied' : 'none'),
          )
        })
        return [...found, asked, placed]
      })
      expect(new Set(states)).toEqual(new Set(['denied']))
    })

    it('has the two functions of the bridge and nothing of Node', async () => {
      const { page } = await workbench()
      const found = await page.evaluate(() => {
        const scope = window as unknown as Record<string, unknown>
        return {
          bridge: Object.keys(scope['claimbench'] as object).sort(),
          node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in scope),
        }
      })
      expect(found).toEqual({ bridge: ['ask', 'listen'], node: [] })
    })

    it('gets no bridge into a frame', async () => {
      const { page } = await workbench()
      const inFrame = await page.evaluate(() => {
        const frame = document.createElement('iframe')
        document.body.append(frame)
        return typeof (frame.contentWindow as unknown as Partial<HostileWindow>).claimbench
      })
      expect(inFrame).toBe('undefined')
    })

    it('is refused what is malformed, unknown or not its own', async () => {
      const { page } = await workbench()
      const kinds = await page.evaluate(async () => {
        const { claimbench } = window as unknown as HostileWindow
        const attempts: (readonly [string, unknown])[] = [
          ['read-file', { token: 7 }],
          ['read-file', { token: '/etc/passwd' }],
          ['read-backup', { name: '../settings.json' }],
          ['write-backup', { bytes: '{}', mark: 1 }],
          ['pick-files', { kind: 'folder' }],
          ['save-file', { name: 'a', text: 'b', kind: 'exchange', path: '/tmp/a' }],
          ['save-file', { name: 'a', text: 'b', kind: 'program' }],
          ['constructor', {}],
          ['shell', {}],
        ]
        const answers = await Promise.all(
          attempts.map(([name, question]) => claimbench.ask(name, question)),
        )
        return answers.map((answer) => {
          const { ok, problem } = answer as { ok: boolean; problem: { kind: string } }
          return ok ? 'answered' : problem.kind
        })
      })
      expect(kinds).toEqual([
        'malformed',
        'refused',
        'malformed',
        'malformed',
        'malformed',
        'malformed',
        'malformed',
        'refused',
        'refused',
      ])
    })
  })
})
