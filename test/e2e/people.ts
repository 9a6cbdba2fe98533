import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { story, storyTitle } from './story.ts'
import { openFile, openWorkbench, serve, temporaryFolder, textFile } from './workbench.ts'
import type { Served, Workbench } from './workbench.ts'

export interface People {
  /** The workbench of somebody who was not here before; with a name, of whoever had that name. */
  readonly person: (name?: string) => Promise<Workbench>
  /** The workbench of somebody new who has opened the story. */
  readonly reader: () => Promise<Workbench>
  /** Where the product is served. */
  readonly url: () => string
  /** A file in a folder that goes with the tests. */
  readonly path: (name: string) => string
}

/** Serves the built product for the tests around it, to people who each have a profile of their own. */
export function people(): People {
  let served: Served
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  const opened: Workbench[] = []

  beforeAll(async () => {
    folder = await temporaryFolder()
    served = await serve()
  })
  afterAll(async () => {
    for (const { close } of opened) await close()
    await served.stop()
    await folder.remove()
  })

  async function person(name = `person-${opened.length}`): Promise<Workbench> {
    const profile = join(folder.path, name)
    const workbench = await openWorkbench({ url: served.url, profile })
    opened.push(workbench)
    return workbench
  }

  return {
    person,
    reader: async () => {
      const workbench = await person()
      const { page } = workbench
      await openFile(page, textFile('crates.txt', story))
      await page.getByRole('region', { name: storyTitle }).waitFor()
      return workbench
    },
    url: () => served.url,
    path: (name) => join(folder.path, name),
  }
}
