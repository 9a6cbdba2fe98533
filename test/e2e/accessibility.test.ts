import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { openWorkbench, serve, temporaryFolder } from './workbench.ts'
import type { Served, Workbench } from './workbench.ts'

const axePath = createRequire(import.meta.url).resolve('axe-core')

let served: Served
let folder: Awaited<ReturnType<typeof temporaryFolder>>

beforeAll(async () => {
  folder = await temporaryFolder()
  served = await serve()
})
afterAll(async () => {
  await served.stop()
  await folder.remove()
})

/** What axe calls serious or critical, by rule and place. */
async function findings(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } }
    const { violations } = await axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  })
  return found
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  let workbench: Workbench
  beforeAll(async () => {
    const options = { url: served.url, profile: join(folder.path, theme) }
    workbench = await openWorkbench(options)
    await workbench.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    // The page's policy forbids scripts of others, so the check runs outside of it.
    const session = await workbench.context.newCDPSession(workbench.page)
    await session.send('Page.setBypassCSP', { enabled: true })
    await workbench.page.reload()
    await workbench.page.addScriptTag({ path: axePath })
  })
  afterAll(() => workbench.close())

  it('finds nothing serious in the first view', async () => {
    await workbench.page.getByRole('heading', { name: 'Mark up your first article' }).waitFor()
    expect(await findings(workbench.page)).toEqual([])
  })
  it('finds nothing serious with an article, an open card and the settings', async () => {
    const { page } = workbench
    await page.getByRole('button', { name: 'Look at a sample article' }).click()
    const cards = page.getByRole('list', { name: 'Annotations' }).locator(':scope > li')
    await cards.first().getByRole('button').first().click()
    await page.getByRole('textbox', { name: 'Speaker' }).waitFor()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Reading settings' }).click()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
  })
  it('finds nothing serious in the export dialog', async () => {
    const { page } = workbench
    await page.getByRole('button', { name: 'Export…' }).click()
    await page.getByText('Chosen articles').click()
    await page.getByRole('list', { name: 'Articles to export' }).waitFor()
    expect(await findings(page)).toEqual([])
  })
})
