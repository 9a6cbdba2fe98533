import type { Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { isOwnAddress } from '../../electron/main/origin.ts'
import { restrictPermissions } from '../../electron/security/permissions.ts'
import { refuseNavigation } from '../../electron/security/refuse-navigation.ts'
import { refuseRequests, switchOffNetwork } from '../../electron/security/refuse-network.ts'

describe('restrictPermissions', () => {
  type Ask = (contents: null, permission: string, answer: (granted: boolean) => void) => void
  type Check = (contents: null, permission: string) => boolean
  let ask: Ask | null = null
  let check: Check | null = null
  let device: (() => boolean) | null = null
  restrictPermissions({
    setPermissionRequestHandler: (handler: Ask) => (ask = handler),
    setPermissionCheckHandler: (handler: Check) => (check = handler),
    setDevicePermissionHandler: (handler: () => boolean) => (device = handler),
  } as unknown as Session)

  it.each([
    { permission: 'clipboard-sanitized-write', granted: true },
    { permission: 'persistent-storage', granted: true },
    { permission: 'clipboard-read', granted: false },
    { permission: 'media', granted: false },
    { permission: 'geolocation', granted: false },
    { permission: 'notifications', granted: false },
    { permission: 'openExternal', granted: false },
    { permission: 'something-new', granted: false },
  ])('answers $permission with $granted, asked and checked', ({ permission, granted }) => {
    const answers: boolean[] = []
    ask!(null, permission, (answer) => answers.push(answer))
    expect([...answers, check!(null, permission)]).toEqual([granted, granted])
  })

  it('refuses every device', () => {
    expect(device!()).toBe(false)
  })
})

describe('refuseNavigation', () => {
  interface Event {
    readonly url: string
    readonly preventDefault: () => void
  }
  const listeners = new Map<string, (event: Event) => void>()
  let openHandler: (() => { readonly action: string }) | null = null
  refuseNavigation(
    {
      on: (name: string, listener: (event: Event) => void) => listeners.set(name, listener),
      setWindowOpenHandler: (handler: () => { readonly action: string }) => (openHandler = handler),
    } as unknown as WebContents,
    isOwnAddress,
  )
  function isPrevented(name: string, url: string): boolean {
    let prevented = false
    listeners.get(name)!({ url, preventDefault: () => (prevented = true) })
    return prevented
  }

  it.each([
    { name: 'will-navigate', url: 'app://claimbench/', prevented: false },
    { name: 'will-navigate', url: 'https://evil.example/?app://claimbench/', prevented: true },
    { name: 'will-frame-navigate', url: 'app://claimbench/', prevented: false },
    { name: 'will-frame-navigate', url: 'file:///etc/passwd', prevented: true },
    { name: 'will-redirect', url: 'app://claimbench/', prevented: true },
    { name: 'will-attach-webview', url: 'app://claimbench/', prevented: true },
  ])('$name to $url is prevented: $prevented', ({ name, url, prevented }) => {
    expect(isPrevented(name, url)).toBe(prevented)
  })

  it('opens no other window', () => {
    expect(openHandler!()).toEqual({ action: 'deny' })
  })
})

describe('the network', () => {
  type Listener = (details: { readonly url: string }, answer: (reply: object) => void) => void
  let listener: Listener | null = null
  refuseRequests(
    {
      webRequest: { onBeforeRequest: (given: Listener) => (listener = given) },
    } as unknown as Session,
    isOwnAddress,
  )

  it.each([
    { url: 'app://claimbench/assets/a.js', cancel: false },
    { url: 'blob:app://claimbench/0b5', cancel: false },
    { url: 'data:image/svg+xml,%3Csvg/%3E', cancel: false },
    { url: 'blob:https://evil.example/0b5', cancel: true },
    { url: 'https://evil.example/app://claimbench/', cancel: true },
    { url: 'http://127.0.0.1:27614/', cancel: true },
    { url: 'file:///etc/passwd', cancel: true },
    { url: 'wss://evil.example/', cancel: true },
  ])('a request for $url is cancelled: $cancel', ({ url, cancel }) => {
    const replies: object[] = []
    listener!({ url }, (reply) => replies.push(reply))
    expect(replies).toEqual([{ cancel }])
  })

  it('resolves no name', () => {
    const switches: (readonly [string, string | undefined])[] = []
    switchOffNetwork({ appendSwitch: (name, value) => switches.push([name, value]) })
    expect(switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
  })
})
