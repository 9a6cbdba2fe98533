import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Asked, Commands, Told } from '../messages.ts'
import { app } from './app.ts'
import { launchChromium, theChromium } from './chromium.ts'
import { appEvents, life } from './life.ts'
import { applicationMenuEntries, clickMenu } from './menu.ts'
import { interceptRequests } from './network.ts'
import { record } from './record.ts'
import { giveAnswer } from './scripted.ts'
import { settings } from './settings.ts'
import { preventable } from './events.ts'
import { firstWindow, openWindows } from './windows.ts'

type Handlers = {
  readonly [Name in keyof Commands]: (
    given: Parameters<Commands[Name]>[0],
  ) => ReturnType<Commands[Name]> | Promise<ReturnType<Commands[Name]>>
}

const handlers: Handlers = {
  'first-window': async () => {
    const target = await firstWindow().loaded
    return { endpoint: (await theChromium()).endpoint, target }
  },
  'click-menu': (path) => {
    clickMenu(path)
    return null
  },
  menu: applicationMenuEntries,
  'answer-dialog': (given) => {
    giveAnswer(given)
    return null
  },
  windows: () => [...openWindows].map(({ state }) => state()),
  recorded: () => record,
  'emit-app': ({ name, path }) => {
    if (name === 'activate') appEvents.emit('activate', {}, openWindows.size > 0)
    else appEvents.emit('open-file', preventable({}), path)
    return null
  },
  'act-on-window': (act) => {
    firstWindow().act(act)
    return null
  },
  quit: () => {
    app.quit()
    return null
  },
  stop: () => {
    app.exit(0)
    return null
  },
}

process.on('message', (asked: Asked) => void answer(asked))
// The test is gone: nobody is left to end this.
process.on('disconnect', () => app.exit(1))

await start()

async function start(): Promise<void> {
  const { packaged, root, args, main } = settings
  process.argv = packaged ? [process.execPath, ...args] : [process.execPath, root, ...args]
  const require = createRequire(import.meta.url)
  const { version } = require('electron/package.json') as { version: string }
  Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true })
  Object.defineProperty(process, 'resourcesPath', { value: root })

  appEvents.emit('will-finish-launching')
  await import(pathToFileURL(main).href)
  if (!life.quitting) {
    const { context } = await launchChromium(app.getPath('userData'))
    await interceptRequests(context)
    closeStrangers(context)
    life.ready = true
    appEvents.emit('ready', {}, {})
  }
  tell({ kind: 'started' })
}

/** Windows that the page opened by itself: the product never has any. */
function closeStrangers(context: Awaited<ReturnType<typeof launchChromium>>['context']): void {
  context.on('page', (page) => {
    void page.opener().then((opener) => (opener === null ? undefined : page.close()))
  })
}

async function answer({ id, name, given }: Asked): Promise<void> {
  try {
    const handler = handlers[name] as (given: unknown) => unknown
    tell({ kind: 'answer', id, value: await handler(given) })
  } catch (reason) {
    tell({
      kind: 'failure',
      id,
      message: reason instanceof Error ? reason.message : String(reason),
    })
  }
}

function tell(told: Told): void {
  if (process.connected) process.send?.(told)
}
