import { describe, expect, it } from 'vitest'
import { browserPlaces } from '../../build/scripts/browser-places.mjs'
import { findBrowser, findTestBrowser } from '../../build/scripts/find-browser.mjs'
import type { BrowserHost } from '../../build/scripts/find-browser.mjs'

/** A Linux machine that has these files and nothing else. */
function machine(files: readonly string[], more: Partial<BrowserHost> = {}): BrowserHost {
  return {
    env: { PATH: '/opt/bin:/usr/bin' },
    platform: 'linux',
    home: '/home/ada',
    exists: (path) => files.includes(path),
    playwright: () => Promise.resolve('/home/ada/.cache/playwright/chrome'),
    ...more,
  }
}

describe('findBrowser', () => {
  it('takes the browser that is named before any other', async () => {
    const host = machine(['/opt/mine/chrome', '/usr/bin/chromium'], {
      env: { CLAIMBENCH_CHROMIUM: '/opt/mine/chrome' },
    })
    expect(await findBrowser(host)).toEqual({ kind: 'found', path: '/opt/mine/chrome' })
  })

  it('says so when the browser that is named is not there, and takes no other', async () => {
    const host = machine(['/usr/bin/chromium'], { env: { CLAIMBENCH_CHROMIUM: '/opt/gone' } })
    expect(await findBrowser(host)).toEqual({
      kind: 'missing',
      sentence:
        'CLAIMBENCH_CHROMIUM names /opt/gone, and there is no such file. Set it to the path of a Chromium, Chrome or Edge program.',
    })
  })

  it('takes an installed browser before the one of Playwright', async () => {
    const host = machine(['/usr/bin/chromium', '/home/ada/.cache/playwright/chrome'])
    expect(await findBrowser(host)).toEqual({ kind: 'found', path: '/usr/bin/chromium' })
  })

  it('takes the browser of Playwright before installing one', async () => {
    const host = machine(['/home/ada/.cache/playwright/chrome'], {
      install: () => Promise.reject(new Error('Not to be called')),
    })
    expect(await findBrowser(host)).toEqual({
      kind: 'found',
      path: '/home/ada/.cache/playwright/chrome',
    })
  })

  it('installs one where it may', async () => {
    const files: string[] = []
    const host = machine(files, {
      install: () => {
        files.push('/usr/bin/chromium')
        return Promise.resolve(true)
      },
    })
    expect(await findBrowser(host)).toEqual({ kind: 'found', path: '/usr/bin/chromium' })
  })

  it.each([
    { name: 'nothing may be installed', more: {} },
    { name: 'the installation did not work', more: { install: () => Promise.resolve(false) } },
    {
      name: 'Playwright is not installed either',
      more: { playwright: () => Promise.resolve(null) },
    },
  ])('says what to do when $name', async ({ more }) => {
    expect(await findBrowser(machine([], more))).toEqual({
      kind: 'missing',
      sentence:
        'No Chrome, Chromium or Edge was found. Install one of them, or set CLAIMBENCH_CHROMIUM to the path of its program, then run the command again.',
    })
  })
})

describe('findTestBrowser', () => {
  const shell = '/usr/bin/chromium-headless-shell'

  it('takes a browser without a window before others, but for one that is named', async () => {
    const files = ['/usr/bin/chromium', '/opt/mine/chrome', shell]
    expect(await findTestBrowser(machine(files))).toEqual({ kind: 'found', path: shell })
    const named = machine(files, { env: { CLAIMBENCH_CHROMIUM: '/opt/mine/chrome' } })
    expect(await findTestBrowser(named)).toEqual({ kind: 'found', path: '/opt/mine/chrome' })
  })

  it('installs it where it may, and takes any other where that does not work', async () => {
    const files = ['/usr/bin/chromium']
    const installed: string[] = []
    const host = machine(files, {
      install: (name) => {
        installed.push(name)
        files.push(`/usr/bin/${name}`)
        return Promise.resolve(true)
      },
    })
    expect(await findTestBrowser(host)).toEqual({ kind: 'found', path: shell })
    expect(installed).toEqual(['chromium-headless-shell'])
    const offline = machine(['/usr/bin/chromium'], { install: () => Promise.resolve(false) })
    expect(await findTestBrowser(offline)).toEqual({ kind: 'found', path: '/usr/bin/chromium' })
    const elsewhere = machine(['/usr/bin/chromium'])
    expect(await findTestBrowser(elsewhere)).toEqual({ kind: 'found', path: '/usr/bin/chromium' })
  })
})

describe('browserPlaces', () => {
  it.each([
    { platform: 'linux', env: { PATH: '/opt/bin' }, place: '/opt/bin/google-chrome-stable' },
    { platform: 'linux', env: { PATH: '.:bin' }, place: '/snap/bin/chromium' },
    { platform: 'linux', env: {}, place: '/usr/bin/microsoft-edge' },
    {
      platform: 'darwin',
      env: {},
      place: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    },
    {
      platform: 'darwin',
      env: {},
      place: '/home/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    },
    {
      platform: 'win32',
      env: { PROGRAMFILES: 'C:\\Program Files' },
      place: 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    },
    {
      platform: 'win32',
      env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
      place: 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    },
  ])('looks on $platform at $place', ({ platform, env, place }) => {
    expect(browserPlaces({ platform, env, home: '/home/ada' })).toContain(place)
  })

  it('never looks in a folder relative to where the command is run', () => {
    const places = browserPlaces({ platform: 'linux', env: { PATH: '.:bin:/usr/bin' }, home: '/' })
    expect(places.filter((place) => !place.startsWith('/'))).toEqual([])
  })
})
