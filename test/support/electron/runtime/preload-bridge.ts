import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import type { CDPSession } from 'playwright'
import { crossing } from '../page/crossing.ts'
import { preloadWorld } from '../page/preload-world.ts'
import type { FromPage, ToPage } from '../page/preload-world.ts'
import { wire } from '../page/wire.ts'

const worldName = 'claimbench-preload'
const tellName = 'claimbenchStandInTell'
const hearName = 'claimbenchStandInHear'
const { pack, unpack } = wire()

/** A document of the main frame in which the preload script runs. */
export interface PreloadInstance {
  readonly say: (message: ToPage) => void
}

/**
 * Runs the built preload script where Electron runs it: in an isolated world of each new document
 * of the main frame, before any script of the page.
 */
export async function installPreload(
  session: CDPSession,
  preload: string | null,
  hear: (message: FromPage, instance: PreloadInstance) => void,
): Promise<void> {
  const instances = new Map<number, PreloadInstance>()

  function instanceOf(contextId: number): PreloadInstance {
    const known = instances.get(contextId)
    if (known !== undefined) return known
    const instance: PreloadInstance = {
      say: (message) => {
        const expression = `${hearName}(${JSON.stringify(pack(message))})`
        // A document that is gone hears nothing, as in Electron.
        session.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined)
      },
    }
    instances.set(contextId, instance)
    return instance
  }

  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== tellName) return
    hear(unpack(payload) as FromPage, instanceOf(executionContextId))
  })
  await session.send('Page.enable')
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: tellName, executionContextName: worldName })
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageSide() })
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName,
    source: preloadSide(preload),
  })
}

function pageSide(): string {
  return onMainFrame(
    `(${crossing.toString()})({ says: 'stand-in:page', hears: 'stand-in:preload' })`,
  )
}

function preloadSide(preload: string | null): string {
  const code = preload === null ? '' : readFileSync(preload, 'utf8')
  const run = `function (require, module, process) { const exports = module.exports;\n${code}\n}`
  // A script that cannot be parsed would fail in silence over there.
  new Script(`(${run})`, preload === null ? {} : { filename: preload })
  const versions = JSON.stringify({ ...process.versions })
  return onMainFrame(`(${preloadWorld.toString()})({
    wire: (${wire.toString()})(),
    crossing: (${crossing.toString()})({ says: 'stand-in:preload', hears: 'stand-in:page' }),
    tell: globalThis.${tellName},
    hear: '${hearName}',
    versions: ${versions},
    platform: '${process.platform}',
    run: ${run},
  })`)
}

function onMainFrame(code: string): string {
  return `if (window === window.parent) {\n${code}\n}`
}
