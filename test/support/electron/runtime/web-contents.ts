import type {
  HandlerDetails,
  IpcMainEvent,
  IpcMainInvokeEvent,
  PrintToPDFOptions,
  WebContents,
  WebContentsPrintOptions,
  WebFrameMain,
  WindowOpenHandlerResponse,
} from 'electron'
import type { Page } from 'playwright'
import type { FromPage } from '../page/preload-world.ts'
import { toPage, toProduct } from './addresses.ts'
import { theChromium } from './chromium.ts'
import type { Events } from './events.ts'
import { handleInvoke, hearSend } from './ipc-main.ts'
import { contentsEvents } from './contents-events.ts'
import { answerFor } from './network.ts'
import { only } from './only.ts'
import { applyPermissions } from './permissions.ts'
import { installPreload } from './preload-bridge.ts'
import type { PreloadInstance } from './preload-bridge.ts'
import { pagePdfOptions } from './print-to-pdf.ts'
import { called, record } from './record.ts'
import { scriptedAnswer } from './scripted.ts'
import { session } from './session.ts'

export interface Contents {
  readonly contents: WebContents
  readonly page: Promise<Page>
  readonly emitted: Events
  /** Electron emits nothing of a navigation that main itself asked for. */
  readonly load: (address: string) => Promise<void>
  readonly destroy: () => void
}

type OpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse

let ids = 0

export function createContents(preload: string | null): Contents {
  ids += 1
  const id = ids
  const emitted = contentsEvents()
  const state = { url: '', loadingUrl: '', loading: false, destroyed: false }
  let instance: PreloadInstance | null = null
  let openHandler: OpenHandler | null = null

  const mainFrame = only('webContents.mainFrame', {
    get url() {
      return state.url
    },
    get origin() {
      return originOf(state.url)
    },
    parent: null,
    frames: [],
    routingId: id,
    processId: id,
    name: '',
    isDestroyed: () => state.destroyed,
    get top() {
      return frame
    },
  })
  const frame = mainFrame as unknown as WebFrameMain

  const page = open()
  page.catch((reason: unknown) => console.error(reason))

  const double = only(
    'webContents',
    {
      ...emitted.methods,
      id,
      mainFrame: frame,
      get session() {
        return session.defaultSession
      },
      getURL: () => state.url,
      getTitle: () => 'Claimbench',
      isLoading: () => state.loading,
      isDestroyed: () => state.destroyed,
      isCrashed: () => false,
      getType: () => 'window',
      send: (channel: string, ...args: unknown[]) => {
        instance?.say({ kind: 'message', channel, args })
      },
      setWindowOpenHandler: (handler: OpenHandler) => {
        openHandler = handler
      },
      loadURL: load,
      reload: () => void page.then((live) => live.reload()),
      focus: () => called('webContents.focus'),
      setIgnoreMenuShortcuts: (ignore: boolean) =>
        called('webContents.setIgnoreMenuShortcuts', ignore),
      printToPDF: async (options: PrintToPDFOptions) => (await page).pdf(pagePdfOptions(options)),
      print: (
        options?: WebContentsPrintOptions,
        callback?: (success: boolean, failureReason: string) => void,
      ) => {
        const { success, failureReason = '' } = scriptedAnswer('print', options)
        setImmediate(() => callback?.(success, failureReason))
      },
    } satisfies Partial<Record<keyof WebContents, unknown>> &
      Pick<
        WebContents,
        'getURL' | 'send' | 'setWindowOpenHandler' | 'printToPDF' | 'print' | 'reload'
      >,
    () => !state.destroyed,
  )
  const contents = double as unknown as WebContents

  async function open(): Promise<Page> {
    const { context } = await theChromium()
    const live = await context.newPage()
    answerFor(live, { contents, frame, mayNavigate })
    const cdp = await context.newCDPSession(live)
    cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      askToOpen(url, windowName, windowFeatures.join(','))
    })
    await installPreload(cdp, preload, hear)
    live.on('framenavigated', (navigated) => {
      if (navigated !== live.mainFrame()) return
      state.url = toProduct(navigated.url())
      emitted.emit('did-navigate', {}, state.url, 200, 'OK')
    })
    live.on('domcontentloaded', () => emitted.emit('dom-ready', {}))
    live.on('load', () => emitted.emit('did-finish-load', {}))
    return live
  }

  function mayNavigate(address: string, isMainFrame: boolean): boolean {
    // Main's own loading, and a reload, are not asked about.
    const known = [state.loadingUrl, state.url].some((own) => sameAddress(address, own))
    if (isMainFrame && known) return true
    const details = { url: address, isMainFrame, isSameDocument: false, frame, initiator: frame }
    const frameRefused = emitted.isPrevented('will-frame-navigate', details)
    const refused = isMainFrame && emitted.isPrevented('will-navigate', details, address)
    const prevented = frameRefused || refused
    record.navigations.push({ url: address, prevented })
    return !prevented
  }

  function askToOpen(asked: string, frameName: string, features: string): void {
    const url = toProduct(asked)
    const referrer = { url: '', policy: 'no-referrer' } as const
    const details = { url, frameName, features, disposition: 'foreground-tab', referrer } as const
    const action = openHandler?.(details).action ?? 'allow'
    record.windowsAskedFor.push({ url, action })
    if (action === 'allow') console.error(`The stand-in cannot open a second window for ${url}`)
  }

  function hear(message: FromPage, from: PreloadInstance): void {
    if (message.kind === 'hello') {
      instance = from
      state.url = toProduct(message.url)
      return
    }
    if (message.kind === 'preload-error') {
      console.error(`The preload script failed: ${message.message}`)
      emitted.emit('preload-error', {}, preload, new Error(message.message))
      return
    }
    const { id: question, channel, args } = message
    const event = eventFrom(message.url, from)
    if (message.kind === 'send') hearSend(event as unknown as IpcMainEvent, channel, args)
    else void reply(event as unknown as IpcMainInvokeEvent, { question, channel, args }, from)
  }

  function eventFrom(url: string, from: PreloadInstance): object {
    // A message of a document that has been left has no frame any more.
    const senderFrame = from === instance && !state.destroyed ? frame : null
    if (senderFrame !== null) state.url = toProduct(url)
    return {
      type: 'frame',
      sender: contents,
      senderFrame,
      frameId: id,
      processId: id,
      reply: (channel: string, ...args: unknown[]) => from.say({ kind: 'message', channel, args }),
    }
  }

  async function load(address: string): Promise<void> {
    const live = await page
    state.loadingUrl = address
    state.loading = true
    emitted.emit('did-start-loading')
    try {
      await applyPermissions(contents, address)
      await live.goto(toPage(address), { waitUntil: 'load' })
    } catch (reason) {
      emitted.emit('did-fail-load', {}, -2, String(reason), address, true)
      if (!state.destroyed) throw reason
    } finally {
      state.loadingUrl = ''
      state.loading = false
      if (!state.destroyed) emitted.emit('did-stop-loading')
    }
  }

  function destroy(): void {
    state.destroyed = true
    emitted.emit('destroyed')
  }

  return { contents, page, emitted, load, destroy }
}

async function reply(
  event: IpcMainInvokeEvent,
  asked: { readonly question: number; readonly channel: string; readonly args: readonly unknown[] },
  to: PreloadInstance,
): Promise<void> {
  const { question: id, channel, args } = asked
  try {
    const value = await handleInvoke(event, channel, args)
    to.say({ kind: 'result', id, ok: true, value })
  } catch (reason) {
    // Electron logs it, too.
    console.error(`Error occurred in handler for '${channel}':`, reason)
    to.say({ kind: 'result', id, ok: false, value: String(reason) })
  }
}

function sameAddress(one: string, other: string): boolean {
  return other !== '' && new URL(one).href === new URL(other).href
}

function originOf(address: string): string {
  if (address === '') return 'null'
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}`
}
