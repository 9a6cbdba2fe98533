import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright'
import type { DesktopApp, StartOptions } from './desktop-app.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

interface RealOptions extends StartOptions {
  /** Electron's binary. */
  readonly program: string
}

/** Starts the built but unpackaged app: a fuse of the packaged one forbids the inspector. */
export async function startRealElectron(options: RealOptions): Promise<DesktopApp> {
  const { program, userData, args = [] } = options
  const env = { ...process.env, CLAIMBENCH_DATA_DIR: userData } as Record<string, string>
  const app = await _electron.launch({ executablePath: program, args: [root, ...args], env })
  const child = app.process()
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => (printed += data.toString()))
  }
  return {
    exited,
    output: () => printed,
    page: async () => {
      const page = await app.firstWindow()
      await page.waitForLoadState('load')
      return page
    },
    clickMenu: (path) =>
      app.evaluate(({ Menu }, labels) => {
        let items = Menu.getApplicationMenu()?.items ?? []
        for (const [depth, label] of labels.entries()) {
          const item = items.find((one) => one.label.replace('&', '') === label)
          if (item === undefined) throw new Error(`The menu has no ${labels.join(' › ')}`)
          if (depth === labels.length - 1) (item.click as () => void)()
          items = item.submenu?.items ?? []
        }
      }, path),
    answerDialog: (kind, answer) =>
      app.evaluate(
        ({ dialog }, given) => {
          const names: Partial<Record<string, string>> = {
            open: 'showOpenDialog',
            save: 'showSaveDialog',
          }
          const name = names[given.kind]
          if (name === undefined) throw new Error(`There is no answering ${given.kind} here`)
          Object.assign(dialog, { [name]: () => Promise.resolve(given.answer) })
        },
        { kind, answer },
      ),
    windows: () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => ({
          title: window.getTitle(),
          url: window.webContents.getURL(),
          visible: window.isVisible(),
          focused: window.isFocused(),
          minimized: window.isMinimized(),
          maximized: window.isMaximized(),
          bounds: window.getBounds(),
          options: {},
        })),
      ),
    openFile: (path) =>
      app.evaluate(({ app: main }, file) => {
        main.emit('open-file', { preventDefault: () => undefined }, file)
      }, path),
    secondInstance: (more) =>
      new Promise((resolve) => {
        const second = spawn(program, [root, ...more], { env, stdio: 'ignore' })
        second.once('close', resolve)
      }),
    quit: () => app.evaluate(({ app: main }) => main.quit()),
    stop: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
