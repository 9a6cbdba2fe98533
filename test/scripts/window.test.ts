import { describe, expect, it } from 'vitest'
import { profileFolder, windowParameters } from '../../build/scripts/browser-window.mjs'
import { canOpenWindows } from '../../build/scripts/can-open-windows.mjs'
import { dataFolder } from '../../build/scripts/data-folder.mjs'

describe('windowParameters', () => {
  const asked = { address: 'http://127.0.0.1:27614/', profile: '/data/browser' }

  it('asks for a window and a profile of its own', () => {
    const parameters = windowParameters({ ...asked, root: false })
    expect(parameters).toContain('--app=http://127.0.0.1:27614/')
    expect(parameters).toContain('--user-data-dir=/data/browser')
  })

  it('switches the sandbox off for root alone', () => {
    expect(windowParameters({ ...asked, root: false })).not.toContain('--no-sandbox')
    expect(windowParameters({ ...asked, root: true })).toContain('--no-sandbox')
  })
})

describe('profileFolder', () => {
  const host = { data: '/home/ada/.local/share/claimbench', home: '/home/ada', chosen: false }

  it.each([
    {
      name: 'an ordinary browser',
      more: { browser: '/usr/bin/chromium' },
      folder: '/home/ada/.local/share/claimbench/browser',
    },
    {
      name: 'a snap, which may not write to hidden folders',
      more: { browser: '/snap/bin/chromium' },
      folder: '/home/ada/snap/chromium/common/claimbench',
    },
    {
      name: 'a snap, with a folder that the person chose',
      more: { browser: '/snap/bin/chromium', data: '/data', chosen: true },
      folder: '/data/browser',
    },
  ])('is right for $name', ({ more, folder }) => {
    expect(profileFolder({ ...host, ...more })).toBe(folder)
  })
})

describe('dataFolder', () => {
  it.each([
    { platform: 'linux', env: {}, folder: '/home/ada/.local/share/claimbench' },
    { platform: 'linux', env: { XDG_DATA_HOME: '/data' }, folder: '/data/claimbench' },
    {
      platform: 'linux',
      env: { XDG_DATA_HOME: 'data' },
      folder: '/home/ada/.local/share/claimbench',
    },
    { platform: 'darwin', env: {}, folder: '/home/ada/Library/Application Support/Claimbench' },
    {
      platform: 'win32',
      env: { LOCALAPPDATA: 'C:\\Users\\Ada\\AppData\\Local' },
      folder: 'C:\\Users\\Ada\\AppData\\Local\\Claimbench',
    },
    { platform: 'linux', env: { CLAIMBENCH_DATA_DIR: '/mine' }, folder: '/mine' },
    {
      platform: 'linux',
      env: { CLAIMBENCH_DATA_DIR: '' },
      folder: '/home/ada/.local/share/claimbench',
    },
  ])('is $folder on $platform with $env', ({ platform, env, folder }) => {
    expect(dataFolder({ platform, env, home: '/home/ada' })).toBe(folder)
  })
})

describe('canOpenWindows', () => {
  it.each([
    { platform: 'linux', env: {}, can: false },
    { platform: 'linux', env: { DISPLAY: '' }, can: false },
    { platform: 'linux', env: { DISPLAY: ':0' }, can: true },
    { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, can: true },
    { platform: 'darwin', env: {}, can: true },
    { platform: 'win32', env: {}, can: true },
  ])('on $platform with $env: $can', ({ can, ...host }) => {
    expect(canOpenWindows(host)).toBe(can)
  })
})
