import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import type { Workbench } from './workbench.ts'

const axePath = createRequire(import.meta.url).resolve('axe-core')

/** Lets axe into a workbench: the page's policy forbids scripts of others, so it runs outside of it. */
export async function letAxeIn({ page, context }: Pick<Workbench, 'page' | 'context'>) {
  const session = await context.newCDPSession(page)
  await session.send('Page.setBypassCSP', { enabled: true })
  await page.reload()
  await page.addScriptTag({ path: axePath })
}

/** What axe calls serious or critical, by rule and place. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } }
    const { violations } = await axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  })
}
