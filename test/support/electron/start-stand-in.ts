import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import type { Browser, Page } from 'playwright'
import { settingsVariable } from './messages.ts'
import type {
  CommandName,
  Commands,
  DialogAnswers,
  DialogKind,
  GivenAnswer,
  MenuEntry,
  Recorded,
  Rectangle,
  Settings,
  Told,
  WindowAct,
  WindowState,
} from './messages.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const entry = fileURLToPath(new URL('runtime/entry.mjs', import.meta.url))

export interface StandInOptions {
  /** The same folder again is a restart. */
  readonly userData: string
  /** What follows the program's name on its command line. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A main bundle; the product's own unless told otherwise. */
  readonly main?: string
  readonly packaged?: boolean
  readonly displays?: readonly Rectangle[]
}

export interface StandIn {
  /** The page of the first window, once it has loaded. */
  readonly page: () => Promise<Page>
  /** Chooses an item of the menu bar by its labels. */
  readonly clickMenu: (path: readonly string[]) => Promise<void>
  readonly menu: () => Promise<readonly MenuEntry[]>
  /** Prepares the answer to the next dialog of a kind. */
  readonly answerDialog: <Kind extends DialogKind>(
    kind: Kind,
    answer: DialogAnswers[Kind],
  ) => Promise<void>
  readonly windows: () => Promise<readonly WindowState[]>
  /** What a person does with the frame of the first window. */
  readonly actOnWindow: (act: WindowAct) => Promise<void>
  /** The dock or the file manager speaks. */
  readonly activate: () => Promise<void>
  readonly openFile: (path: string) => Promise<void>
  readonly recorded: () => Promise<Recorded>
  /** Starts the product once more on the same folder and gives the code with which it ended. */
  readonly secondInstance: (args: readonly string[]) => Promise<number | null>
  /** Asks it to quit, which it may refuse. */
  readonly quit: () => Promise<void>
  /** The code with which the process ended, or null after a signal. */
  readonly exited: Promise<number | null>
  /** Everything it printed so far. */
  readonly output: () => string
  /** Ends it whatever it says; for the end of a test. */
  readonly stop: () => Promise<void>
}

/** Starts the built product on the stand-in for Electron; see README.md. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const child = start(options)
  const exited = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code))
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => (printed += data.toString()))
  }
  const ask = asking(child, exited, () => printed)
  await Promise.race([told(child, 'started'), exited])

  let browser: Browser | null = null
  async function page(): Promise<Page> {
    const { endpoint, target } = await ask('first-window', null)
    browser ??= await connect(endpoint)
    return pageOf(browser, target)
  }

  return {
    page,
    exited,
    clickMenu: async (path) => {
      await ask('click-menu', path)
    },
    menu: () => ask('menu', null),
    answerDialog: async (kind, answer) => {
      await ask('answer-dialog', { kind, answer } as GivenAnswer)
    },
    windows: () => ask('windows', null),
    actOnWindow: async (act) => {
      await ask('act-on-window', act)
    },
    activate: async () => {
      await ask('emit-app', { name: 'activate' })
    },
    openFile: async (path) => {
      await ask('emit-app', { name: 'open-file', path })
    },
    recorded: () => ask('recorded', null),
    secondInstance: async (args) => {
      const second = await startStandIn({ ...options, args })
      try {
        return await second.exited
      } finally {
        await second.stop()
      }
    },
    quit: async () => {
      await ask('quit', null)
    },
    output: () => printed,
    stop: async () => {
      ask('stop', null).catch(() => undefined)
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await exited
      clearTimeout(patience)
      await browser?.close().catch(() => undefined)
    },
  }
}

function start({ userData, args = [], env = {}, ...given }: StandInOptions): ChildProcess {
  const settings: Settings = {
    main: given.main ?? join(root, 'out/electron/main.js'),
    root,
    userData,
    home: join(userData, 'home'),
    packaged: given.packaged ?? false,
    args,
    displays: given.displays ?? [{ x: 0, y: 0, width: 1920, height: 1080 }],
  }
  return fork(entry, [], {
    cwd: root,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env, [settingsVariable]: JSON.stringify(settings) },
  })
}

type Ask = <Name extends CommandName>(
  name: Name,
  given: Parameters<Commands[Name]>[0],
) => Promise<ReturnType<Commands[Name]>>

function asking(child: ChildProcess, exited: Promise<unknown>, printed: () => string): Ask {
  const waiting = new Map<number, (told: Told) => void>()
  let ids = 0
  child.on('message', (message: Told) => {
    if (message.kind === 'started') return
    waiting.get(message.id)?.(message)
    waiting.delete(message.id)
  })
  return (name, given) =>
    new Promise((resolve, reject) => {
      ids += 1
      waiting.set(ids, (message) => {
        if (message.kind === 'answer') resolve(message.value as never)
        else if (message.kind === 'failure') reject(new Error(message.message))
      })
      void exited.then(() => reject(new Error(`It has ended and cannot ${name}:\n${printed()}`)))
      if (child.connected) child.send({ id: ids, name, given })
    })
}

function told(child: ChildProcess, kind: Told['kind']): Promise<void> {
  return new Promise((resolve) => {
    child.on('message', (message: Told) => {
      if (message.kind === kind) resolve()
    })
  })
}

async function connect(endpoint: string): Promise<Browser> {
  const browser = await chromium.connectOverCDP(endpoint)
  // Without a listener Playwright would answer the page's dialogs itself, before the stand-in does.
  for (const context of browser.contexts()) context.on('dialog', () => undefined)
  return browser
}

async function pageOf(browser: Browser, target: string): Promise<Page> {
  for (const context of browser.contexts()) {
    for (const page of context.pages()) {
      const cdp = await context.newCDPSession(page)
      const { targetInfo } = await cdp.send('Target.getTargetInfo')
      await cdp.detach()
      if (targetInfo.targetId === target) return page
    }
  }
  throw new Error('The window’s page was not found')
}
