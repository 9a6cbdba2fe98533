import type {
  BrowserWindow as Real,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
  WebPreferences,
} from 'electron'
import type { WindowAct } from '../messages.ts'
import { theChromium } from './chromium.ts'
import { appEvents, needReady } from './life.ts'
import { only } from './only.ts'
import { called, noted, plain } from './record.ts'
import { settings } from './settings.ts'
import { createContents } from './web-contents.ts'
import { windowEvents } from './window-events.ts'
import { focusedWindow, openWindows, windowEnds } from './windows.ts'
import type { OpenWindow } from './windows.ts'

let ids = 0

function createWindow(options: BrowserWindowConstructorOptions): Real {
  needReady('Cannot create BrowserWindow before app is ready')
  checkPreferences(options.webPreferences ?? {})
  ids += 1
  const emitted = windowEvents()
  const [area] = settings.displays
  const { width = 800, height = 600 } = options
  const state = {
    title: options.title ?? 'Electron',
    visible: options.show !== false,
    focused: options.show !== false,
    minimized: false,
    maximized: false,
    fullScreen: false,
    closing: false,
    destroyed: false,
    normal: {
      x: options.x ?? (area?.x ?? 0) + Math.floor(((area?.width ?? width) - width) / 2),
      y: options.y ?? (area?.y ?? 0) + Math.floor(((area?.height ?? height) - height) / 2),
      width,
      height,
    },
  }
  const parts = createContents(options.webPreferences?.preload ?? null)
  const { contents, page } = parts
  let tellLoaded: (target: string) => void = () => undefined
  const loaded = new Promise<string>((resolve) => (tellLoaded = resolve))

  function bounds(): Rectangle {
    return state.maximized || state.fullScreen ? { ...(area ?? state.normal) } : { ...state.normal }
  }

  async function fit(): Promise<void> {
    const { width: wide, height: high } = bounds()
    await (await page).setViewportSize({ width: wide, height: high }).catch(() => undefined)
  }

  function setBounds(wanted: Partial<Rectangle>): void {
    const before = state.normal
    state.normal = {
      ...before,
      ...wanted,
      width: Math.max(wanted.width ?? before.width, options.minWidth ?? 0),
      height: Math.max(wanted.height ?? before.height, options.minHeight ?? 0),
    }
    void fit()
    const { x, y } = state.normal
    if (x !== before.x || y !== before.y) emitBoth('move', 'moved')
    if (state.normal.width !== before.width || state.normal.height !== before.height) {
      emitBoth('resize', 'resized')
    }
  }

  function emitBoth(during: string, after: string): void {
    emitted.emit(during, {})
    emitted.emit(after, {})
  }

  function change(
    name: 'visible' | 'minimized' | 'maximized' | 'fullScreen',
    to: boolean,
    event: string,
  ): void {
    if (state[name] === to) return
    state[name] = to
    if (name === 'maximized' || name === 'fullScreen') void fit()
    emitted.emit(event, {})
    if (name === 'maximized' || name === 'fullScreen') emitted.emit('resize', {})
  }

  function setFocused(to: boolean): void {
    if (state.focused === to) return
    state.focused = to
    emitted.emit(to ? 'focus' : 'blur', {})
    appEvents.emit(to ? 'browser-window-focus' : 'browser-window-blur', {}, window)
  }

  function focus(): void {
    called('BrowserWindow.focus')
    setFocused(true)
  }

  function restore(): void {
    if (state.minimized) change('minimized', false, 'restore')
    else change('maximized', false, 'unmaximize')
  }

  async function loadURL(address: string): Promise<void> {
    await fit()
    await parts.load(address)
    if (state.destroyed) return
    tellLoaded(await targetOf())
    emitted.emit('ready-to-show', {})
  }

  async function targetOf(): Promise<string> {
    const { context } = await theChromium()
    const cdp = await context.newCDPSession(await page)
    const { targetInfo } = await cdp.send('Target.getTargetInfo')
    await cdp.detach()
    return targetInfo.targetId
  }

  /** As a click on the cross: the product may refuse, then the page may. */
  function close(): void {
    if (state.closing || state.destroyed) return
    if (emitted.isPrevented('close')) {
      windowEnds.refused()
      return
    }
    state.closing = true
    void page.then((live) => live.close({ runBeforeUnload: true }))
  }

  function destroy(): void {
    if (state.destroyed) return
    void page.then((live) => live.close())
    gone()
  }

  function gone(): void {
    if (state.destroyed) return
    state.destroyed = true
    openWindows.delete(handle)
    parts.destroy()
    emitted.emit('closed', {})
    if (openWindows.size === 0) windowEnds.lastClosed()
  }

  const double = only(
    'BrowserWindow',
    {
      ...emitted.methods,
      id: ids,
      webContents: contents,
      loadURL,
      show: () => {
        change('visible', true, 'show')
        setFocused(true)
      },
      showInactive: () => change('visible', true, 'show'),
      hide: () => {
        change('visible', false, 'hide')
        setFocused(false)
      },
      focus,
      blur: () => setFocused(false),
      isFocused: () => state.focused,
      isVisible: () => state.visible,
      minimize: () => change('minimized', true, 'minimize'),
      isMinimized: () => state.minimized,
      restore,
      maximize: () => change('maximized', true, 'maximize'),
      unmaximize: () => change('maximized', false, 'unmaximize'),
      isMaximized: () => state.maximized,
      setFullScreen: (full: boolean) =>
        change('fullScreen', full, full ? 'enter-full-screen' : 'leave-full-screen'),
      isFullScreen: () => state.fullScreen,
      getBounds: bounds,
      setBounds,
      getNormalBounds: () => ({ ...state.normal }),
      getTitle: () => state.title,
      setTitle: (title: string) => {
        state.title = title
      },
      close,
      destroy,
      isDestroyed: () => state.destroyed,
      setDocumentEdited: noted('BrowserWindow.setDocumentEdited'),
      setRepresentedFilename: noted('BrowserWindow.setRepresentedFilename'),
      setMenuBarVisibility: noted('BrowserWindow.setMenuBarVisibility'),
      setAutoHideMenuBar: noted('BrowserWindow.setAutoHideMenuBar'),
      setBackgroundColor: noted('BrowserWindow.setBackgroundColor'),
      flashFrame: noted('BrowserWindow.flashFrame'),
    } satisfies Partial<Record<keyof Real, unknown>> &
      Pick<
        Real,
        | 'loadURL'
        | 'getBounds'
        | 'setBounds'
        | 'getNormalBounds'
        | 'isMinimized'
        | 'isMaximized'
        | 'setFullScreen'
        | 'setTitle'
        | 'close'
        | 'destroy'
      >,
    () => !state.destroyed,
  )
  const window = double as unknown as Real

  function act(wanted: WindowAct): void {
    if (wanted.act === 'resize') {
      setBounds(wanted.bounds)
      return
    }
    const acts = {
      close,
      restore,
      minimize: double.minimize,
      maximize: double.maximize,
      focus: () => setFocused(true),
      blur: () => setFocused(false),
    }
    acts[wanted.act]()
  }

  const handle: OpenWindow = {
    window,
    loaded,
    act,
    state: () => ({
      title: state.title,
      url: contents.getURL(),
      visible: state.visible,
      focused: state.focused,
      minimized: state.minimized,
      maximized: state.maximized,
      bounds: bounds(),
      options: plain(options) as Record<string, unknown>,
    }),
  }
  openWindows.add(handle)
  void page.then((live) => {
    live.on('close', gone)
    live.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') return
      if (!state.closing || parts.emitted.isPrevented('will-prevent-unload')) {
        void dialog.accept()
        return
      }
      state.closing = false
      void dialog.dismiss()
      windowEnds.refused()
    })
  })
  appEvents.emit('web-contents-created', {}, contents)
  appEvents.emit('browser-window-created', {}, window)
  return window
}

/** The stand-in always isolates the page; a product that asks for less is not what it shows. */
function checkPreferences(preferences: WebPreferences): void {
  const { contextIsolation = true, nodeIntegration = false, sandbox = true } = preferences
  if (!contextIsolation || nodeIntegration || !sandbox) {
    throw new Error('The stand-in has no window without isolation and sandbox')
  }
}

export const BrowserWindow = only(
  'BrowserWindow',
  Object.assign(
    function BrowserWindow(options: BrowserWindowConstructorOptions = {}) {
      return createWindow(options)
    },
    {
      getAllWindows: () => [...openWindows].map(({ window }) => window),
      getFocusedWindow: focusedWindow,
      fromWebContents: (contents: WebContents) =>
        [...openWindows].find(({ window }) => window.webContents === contents)?.window ?? null,
      fromId: (id: number) =>
        [...openWindows].find(({ window }) => window.id === id)?.window ?? null,
    },
  ),
)
