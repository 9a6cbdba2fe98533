import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { mountArticle, selectWords } from '../../support/mount-article.tsx'

const paragraphs = Array.from(
  { length: 40 },
  (_, index) => `Paragraph ${index} begins here. ${'More words follow. '.repeat(12)}Ends ${index}.`,
)

async function toolbarBeside(from: string, to: string, { scrolledTo }: { scrolledTo: string }) {
  const { region } = await mountArticle({ text: `Title\n\n${paragraphs.join('\n\n')}` })
  const reader = region.element()
  await vi.waitFor(() => {
    region.getByText(scrolledTo).element().scrollIntoView({ block: 'center' })
  })
  await new Promise(requestAnimationFrame)
  selectWords(reader, from, to)
  const toolbar = await vi.waitFor(() => page.getByRole('toolbar').element())
  const end = document.getSelection()!.getRangeAt(0).getClientRects()
  return {
    visible: reader.getBoundingClientRect(),
    toolbar: toolbar.getBoundingClientRect(),
    first: end[0]!,
    last: [...end].at(-1)!,
  }
}

it('stands below the end of the selection where there is room', async () => {
  const { toolbar, last, visible } = await toolbarBeside('Paragraph 4 ', 'begins here.', {
    scrolledTo: 'Paragraph 4 ',
  })
  expect(toolbar.top).toBeGreaterThanOrEqual(last.bottom)
  expect(toolbar.bottom).toBeLessThanOrEqual(visible.bottom)
})

it('stands above the start of a selection that goes on below the view', async () => {
  const { toolbar, first, visible } = await toolbarBeside('Paragraph 4 ', 'Ends 12.', {
    scrolledTo: 'Paragraph 4 ',
  })
  expect(toolbar.bottom).toBeLessThanOrEqual(first.top)
  expect(toolbar.top).toBeGreaterThanOrEqual(visible.top)
})

it('stays in view beside a selection that is taller than the view', async () => {
  const { toolbar, first, last, visible } = await toolbarBeside('Paragraph 2 ', 'Ends 14.', {
    scrolledTo: 'Paragraph 8 ',
  })
  expect(first.top).toBeLessThan(visible.top)
  expect(last.bottom).toBeGreaterThan(visible.bottom)
  expect(toolbar.top).toBeGreaterThanOrEqual(visible.top + visible.height / 2)
  expect(toolbar.bottom).toBeLessThanOrEqual(visible.bottom)
})
