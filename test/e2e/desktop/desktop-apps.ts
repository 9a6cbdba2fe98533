import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { buildAll } from '../../../build/scripts/build.mjs'
import type { DesktopApp, StartOptions } from './desktop-app.ts'
import type { drivers } from './drivers.ts'

/** Starts desktop apps for the tests of a file, and ends whatever they leave running. */
export function desktopApps({ start }: (typeof drivers)[number]) {
  let folder = ''
  const running: DesktopApp[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimbench-desktop-'))
    expect(await buildAll()).toBe(true)
  })
  afterEach(async () => {
    await Promise.all(running.splice(0).map((app) => app.stop()))
  })
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

  return {
    /** A new folder, of a new person or for files. */
    newFolder: (): Promise<string> => mkdtemp(join(folder, 'data-')),
    start: async (options: StartOptions): Promise<DesktopApp> => {
      const app = await start(options)
      running.push(app)
      return app
    },
    /** A new person's data folder with the backups of another and nothing else. */
    withBackupsOf: async (userData: string): Promise<string> => {
      const other = await mkdtemp(join(folder, 'data-'))
      await mkdir(other, { recursive: true })
      await cp(join(userData, 'backups'), join(other, 'backups'), { recursive: true })
      return other
    },
  }
}

/** Quits as a person does and waits until it is gone. */
export async function quit(app: DesktopApp): Promise<void> {
  await app.quit()
  expect(await app.exited).toBe(0)
}
