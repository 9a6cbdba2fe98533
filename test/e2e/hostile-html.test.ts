import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { corpus, hasCorpus } from '../shared/exchange/corpora.ts'
import { people } from './people.ts'
import { chooseFiles } from './workbench.ts'
import type { Workbench } from './workbench.ts'

const attacks = 'hostile-html/dompurify/expect.json'
const note = hasCorpus(attacks) ? '' : ' (skipped: ../shared/corpora is missing)'

/** What the reader draws text with. */
const drawn = 'div, p, h2, h3, h4, h5, h6, ul, li, blockquote, pre, hr, span'
const plainAttributes = ['class', 'style', 'lang', 'dir']

/** Three digits, so that none is a part of another. */
function titleOf(index: number): string {
  return `Attack ${String(index).padStart(3, '0')}.`
}

describe.skipIf(!hasCorpus(attacks))(`pages made to attack their reader${note}`, () => {
  const { person, url } = people()
  let workbench: Workbench
  const asked: string[] = []
  const dialogs: string[] = []

  beforeAll(async () => {
    workbench = await person()
    workbench.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    workbench.context.on('request', (request) => {
      if (!request.url().startsWith(url())) asked.push(request.url())
    })
  })

  it('are opened as text: nothing runs, nothing is fetched, no markup comes through', async () => {
    const { page, complaints } = workbench
    const payloads = (
      JSON.parse(readFileSync(corpus(attacks), 'utf8')) as { readonly payload: string }[]
    ).map(({ payload }) => payload)
    const ending = 'And so it went on. '.repeat(60)
    const files = payloads.map((payload, index) => ({
      name: `${index}.html`,
      mimeType: 'text/html',
      // With words of its own, so that each is an article, one no other has, and no mere control codes.
      buffer: Buffer.from(
        `<title>${titleOf(index)}</title><p>Attack ${index} begins.</p>${payload}<p>${ending}</p>`,
      ),
    }))
    await chooseFiles(page, files)
    const done = page.getByRole('button', { name: 'Done' })
    await done.waitFor({ timeout: 60_000 })
    const heading = await page
      .getByRole('region', { name: 'Opened files' })
      .getByRole('heading')
      .innerText()
    expect(heading).toBe(`${payloads.length} files added`)
    await done.click()

    const library = page.getByRole('list', { name: 'Library' })
    const search = page.getByRole('searchbox', { name: 'Search titles' })
    for (const index of payloads.keys()) {
      await search.fill(titleOf(index))
      await library
        .getByRole('button', { name: titleOf(index) })
        .first()
        .click()
      const article = page.getByRole('region', { name: titleOf(index), exact: true })
      await article.locator('.reader-section').first().waitFor()
      const foreign = await article
        .locator('.reader-text')
        .evaluate(
          (text, { drawn, plainAttributes }) =>
            [...text.querySelectorAll('*')]
              .filter(
                (element) =>
                  !element.matches(drawn) ||
                  element.getAttributeNames().some((name) => !plainAttributes.includes(name)),
              )
              .map((element) => element.outerHTML),
          { drawn, plainAttributes },
        )
      expect(foreign).toEqual([])
    }
    expect({ asked, dialogs, complaints }).toEqual({ asked: [], dialogs: [], complaints: [] })
  })
})
