import { expect, it } from 'vitest'
import { people } from './people.ts'
import { story } from './story.ts'
import {
  clickWords,
  addReviewed,
  chooseFiles,
  openFile,
  selectWords,
  textFile,
} from './workbench.ts'

const { person } = people()

it('offers a sample with annotations of every tag, removed in one click and brought back', async () => {
  const { page, complaints, close } = await person()
  await page.getByRole('button', { name: 'Look at a sample article' }).click()
  const cards = page.getByRole('list', { name: 'Annotations' }).getByRole('listitem')
  await cards.first().waitFor()
  const library = page.getByRole('list', { name: 'Library' })
  for (const tag of ['Claim', 'Denial', 'Evidence', 'Threat']) {
    expect(await library.getByTitle(tag).innerText()).toMatch(/[3-9]$/)
  }
  await cards.getByText('denies', { exact: true }).first().waitFor()

  await page.getByRole('button', { name: 'Remove sample' }).click()
  await page.getByRole('heading', { name: 'Mark up your first article' }).waitFor()
  await page.keyboard.press('Control+z')
  await library.getByRole('button').first().click()
  await cards.getByText('denies', { exact: true }).first().waitFor()
  expect(complaints).toEqual([])
  await close()
})

it('selects the shortest of overlapping highlights, and the next with another click', async () => {
  const { page, close } = await person()
  await page.getByRole('button', { name: 'Look at a sample article' }).click()
  const selected = page
    .getByRole('list', { name: 'Annotations' })
    .getByRole('button', { pressed: true })
  const quote = selected.locator('q')
  await page.getByRole('list', { name: 'Annotations' }).getByRole('listitem').first().waitFor()
  await clickWords(page, 'OV-7')
  await expect.poll(() => quote.innerText()).toBe('a serial number that begins with OV-7')
  await clickWords(page, 'OV-7')
  await expect.poll(() => quote.innerText()).toMatch(/^Each engine bore/)
  await close()
})

it('holds the same text once, whatever the file is called', async () => {
  const { page, close } = await person()
  await openFile(page, textFile('one.txt', story))
  await page.getByText('Added “').waitFor()
  await chooseFiles(page, textFile('two.txt', `\uFEFF${story.replaceAll('\n', '\r\n')}`))
  await page.getByText('is in the library already').waitFor()
  expect(await page.getByRole('list', { name: 'Library' }).getByRole('listitem').count()).toBe(1)
  await close()
})

it('names a file that cannot be read, and opens the others', async () => {
  const { page, complaints, close } = await person()
  const chooser = page.waitForEvent('filechooser')
  // The browser has to know that the dialog is answered here before the key opens it.
  await page.getByRole('heading', { name: 'Mark up your first article' }).waitFor()
  await page.keyboard.press('Control+o')
  await (
    await chooser
  ).setFiles([
    { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n…') },
    textFile('crates.txt', story),
  ])
  await page.getByRole('heading', { name: '1 file added, 1 could not be read' }).waitFor()
  await page.getByText('“scan.pdf” is damaged: its pages cannot be read.').waitFor()
  await page.getByRole('button', { name: 'Open “Harbour office' }).click()
  await page.getByRole('region', { name: 'Harbour office denies missing crates' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

it('changes nothing when a damaged exchange file is imported', async () => {
  const { page, complaints, close } = await person()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import…' }).click()
  await (await chooser).setFiles(textFile('broken.claimbench.json', '{"type": "AnnotationColl'))
  await page.getByText('“broken.claimbench.json” was not imported').waitFor()
  await page.getByRole('heading', { name: 'Mark up your first article' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

it('opens pasted text', async () => {
  const { page, close } = await person()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  }, story)
  await addReviewed(page)
  await page.getByRole('region', { name: 'Harbour office denies missing crates' }).waitFor()
  await close()
})

it('opens files that are dropped on it', async () => {
  const { page, close } = await person()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }))
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      )
    }
  }, story)
  await addReviewed(page)
  await page.getByRole('region', { name: 'Harbour office denies missing crates' }).waitFor()
  await close()
})

it('takes whole words, and exact characters with Alt', async () => {
  const { page, close } = await person()
  await openFile(page, textFile('crates.txt', story))
  await page.getByRole('region', { name: 'Harbour office denies missing crates' }).waitFor()
  const quotes = page.getByRole('list', { name: 'Annotations' }).locator('q')
  await selectWords(page, 'hotograp')
  await page.keyboard.press('3')
  await expect.poll(() => quotes.allInnerTexts()).toEqual(['photograph'])
  await page.keyboard.down('Alt')
  await selectWords(page, 'ock work')
  await page.keyboard.up('Alt')
  await page.keyboard.press('1')
  await expect.poll(() => quotes.allInnerTexts()).toEqual(['ock work', 'photograph'])
  await close()
})

it('shows the toolbar beside the selection, never over it', async () => {
  const { page, close } = await person()
  await openFile(page, textFile('crates.txt', story))
  await page.getByRole('region', { name: 'Harbour office denies missing crates' }).waitFor()
  await selectWords(page, 'A dock worker claims that he loaded nine crates at night. He showed')
  const toolbar = page.getByRole('toolbar', { name: 'Tag selection' })
  const box = await toolbar.boundingBox()
  const over = await page.evaluate((place) => {
    const lines = [...(document.getSelection()?.getRangeAt(0).getClientRects() ?? [])]
    return lines.filter(
      ({ left, right, top, bottom }) =>
        place !== null &&
        left < place.x + place.width &&
        right > place.x &&
        top < place.y + place.height &&
        bottom > place.y,
    ).length
  }, box)
  expect([box !== null, over]).toEqual([true, 0])
  await close()
})

it('selects the text alone when everything is selected, or the mouse leaves the text', async () => {
  const { page, close } = await person()
  await openFile(page, textFile('crates.txt', story))
  await page.getByRole('region', { name: 'Harbour office denies missing crates' }).waitFor()
  const quotes = page.getByRole('list', { name: 'Annotations' }).locator('q')
  const words = story.replaceAll('\n\n', ' ')
  await page.keyboard.press('Control+a')
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
  await page.keyboard.press('1')
  await expect.poll(() => quotes.allInnerTexts()).toEqual([words])
  await page.keyboard.press('Delete')
  await expect.poll(() => quotes.count()).toBe(0)

  await selectWords(page, 'nine crates at night', { x: 1300, y: 420 })
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
  await page.keyboard.press('3')
  await expect.poll(() => quotes.count()).toBe(1)
  expect(words).toContain(await quotes.first().innerText())
  await close()
})

it('keeps what is being typed when the window is loaded again', async () => {
  const { page, complaints, close } = await person()
  await openFile(page, textFile('crates.txt', story))
  await page.getByRole('region', { name: 'Harbour office denies missing crates' }).waitFor()
  await selectWords(page, 'photograph')
  await page.keyboard.press('3')
  await page.getByRole('textbox', { name: 'Note', exact: true }).pressSequentially('Seen by two.')
  await page.reload()
  await page.getByRole('list', { name: 'Annotations' }).getByText('Seen by two.').waitFor()
  expect(complaints).toEqual([])
  await close()
})

it('leaves a passage out of the article, shows it faded on demand, and takes it in again', async () => {
  const { page, complaints, close } = await person()
  await openFile(page, textFile('crates.txt', story))
  const article = page.getByRole('region', { name: 'Harbour office denies missing crates' })
  await article.waitFor()
  await selectWords(page, 'A dock worker claims that he loaded nine crates at night.')
  await page.getByRole('button', { name: 'Leave out' }).click()
  await page.getByText('1 passage is left out.').waitFor()
  expect(await article.innerText()).not.toContain('A dock worker')
  expect(await article.innerText()).toContain('He showed a photograph')

  // Offsets are those of the whole text, hidden or not.
  await selectWords(page, 'photograph')
  await page.keyboard.press('3')
  const quotes = page.getByRole('list', { name: 'Annotations' }).locator('q')
  await expect.poll(() => quotes.allInnerTexts()).toEqual(['photograph'])
  await page.reload()
  await page.getByText('1 passage is left out.').waitFor()
  expect(await article.innerText()).not.toContain('A dock worker')

  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await article.getByText('A dock worker').click()
  await expect.poll(() => page.getByText('passage is left out.').count()).toBe(0)
  expect(await article.innerText()).toContain('A dock worker')
  await page.keyboard.press('Control+z')
  await page.getByText('1 passage is left out.').waitFor()
  expect(complaints).toEqual([])
  await close()
})

it('puts right what is known about an article, as one step', async () => {
  const { page, complaints, close } = await person()
  await openFile(page, textFile('crates.txt', story))
  await page.getByRole('region', { name: 'Harbour office denies missing crates' }).waitFor()
  await page.getByRole('button', { name: 'Add author, publisher, date…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Article details' })
  await dialog.getByLabel('Title').fill('Crates of Tolmen ')
  await dialog.getByLabel('Publisher').fill('Tolmen Post')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('region', { name: 'Crates of Tolmen' }).getByText('Tolmen Post').waitFor()
  await page.getByRole('list', { name: 'Library' }).getByText('Crates of Tolmen').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByRole('region', { name: 'Harbour office denies missing crates' }).waitFor()
  expect(await page.getByText('Tolmen Post').count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

it('takes back by a notice only what the notice is about', async () => {
  const { page, complaints, close } = await person()
  await openFile(page, textFile('crates.txt', story))
  const article = page.getByRole('region', { name: 'Harbour office denies missing crates' })
  await article.waitFor()
  await selectWords(page, 'photograph')
  await page.keyboard.press('3')
  const quotes = page.getByRole('list', { name: 'Annotations' }).locator('q')
  await expect.poll(() => quotes.count()).toBe(1)
  const added = page.getByRole('status').filter({ hasText: 'Added' })
  await added.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Something else was done since.').waitFor()
  expect(await quotes.count()).toBe(1)
  await article.waitFor()
  expect(complaints).toEqual([])
  await close()
})
