import { beforeEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { LanesText } from '../../../../renderer/reader/lanes/lanes-text.tsx'
import { mount } from '../../../support/mount.tsx'
import { markedBy, text } from '../../compare/make.ts'

beforeEach(async () => {
  await page.viewport(900, 700)
})

const annotations = ['Ada 0-26 claim', 'Ben 4-26 denial', 'Cleo 0-26 claim'].map(markedBy)
const lanes = ['Ben', 'Ada'].map((name) => ({ id: name, name }))
const leftOut = [] as const

function show(looked: Parameters<typeof LanesText>[0]['looked'] = null) {
  const onPoint = vi.fn<(id: string) => void>()
  mount(
    <div style={{ height: '600px', display: 'flex' }}>
      <LanesText
        text={text}
        leftOut={leftOut}
        language="en"
        lanes={lanes}
        annotations={annotations}
        looked={looked}
        onPoint={onPoint}
      />
    </div>,
  )
  return onPoint
}

const bars = () => [...document.querySelectorAll<HTMLElement>('.lane-bar')]

it('draws a bar for each annotation, in the lane of whoever made it', async () => {
  show()
  await expect
    .poll(() => bars().map(({ dataset }) => dataset['id']))
    .toEqual(['Ada 0-26 claim', 'Ben 4-26 denial'])
  const [ada, ben] = bars()
  expect(ben!.getBoundingClientRect().left).toBeLessThan(ada!.getBoundingClientRect().left)
  const line = document.querySelector('.reader-text p')!.getBoundingClientRect()
  expect(ada!.getBoundingClientRect().top).toBeGreaterThan(line.top - 4)
  expect(ada!.getBoundingClientRect().bottom).toBeLessThan(line.bottom + 4)
})

it('says which annotation is pointed at, by its bar and in the text', async () => {
  const onPoint = show()
  await expect.poll(() => bars().length).toBe(2)
  bars()[1]!.click()
  expect(onPoint).toHaveBeenLastCalledWith('Ben 4-26 denial')
  const { left, top } = document.querySelector('.reader-text p')!.getBoundingClientRect()
  document
    .querySelector('.reader-text p')!
    .dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: left + 8, clientY: top + 12 }))
  expect(onPoint).toHaveBeenLastCalledWith('Ada 0-26 claim')
})

it('brings what is looked at into view, and frames its bars', async () => {
  const start = text.text.indexOf('Paragraph 35')
  show({ ids: ['Ada 0-26 claim'], span: { start, end: start + 12 } })
  await expect.poll(() => document.querySelector('.lanes')!.scrollTop).toBeGreaterThan(300)
  document.querySelector('.lanes')!.scrollTop = 0
  await expect.poll(() => bars().filter(({ dataset }) => 'selected' in dataset).length).toBe(1)
})
