import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../../../renderer/app/layout.css'
import type { LaidOutMap } from '../../../../renderer/relations/map/layout/use-map-layout.ts'
import { ClaimMapView } from '../../../../renderer/relations/map/claim-map-view.tsx'
import { focusOnMap, selectOnMap, useClaimMap } from '../../../../renderer/state/claim-map.ts'
import type { MapNode } from '../../../../shared/map/claim-map.ts'
import type { MapSource } from '../../../../shared/map/map-source.ts'
import { mount } from '../../../support/mount.tsx'
import { passage, source } from '../../../shared/map/make.ts'

beforeEach(async () => {
  useClaimMap.setState(useClaimMap.getInitialState())
  await page.viewport(1200, 800)
})

const story = source(
  [
    passage('a1', { speaker: 'Tessa Quill' }),
    passage('a2', { tag: 'denial', note: 'About the papers only.' }),
    passage('a3', { tag: 'evidence' }),
    passage('a4'),
    passage('a5', { tag: 'denial' }),
    passage('a6', { tag: 'threat' }),
  ],
  ['a2 denies a1', 'a3 supports a1'],
)

function show(given: MapSource | null = story) {
  const onGo = vi.fn<(node: MapNode) => void>()
  const onSave = vi.fn<(kind: 'svg' | 'png', laidOut: LaidOutMap) => void>()
  const onClose = vi.fn()
  const view = (shown: MapSource | null) => (
    <div style={{ height: '700px', display: 'flex', flexDirection: 'column' }}>
      <ClaimMapView source={shown} hasOpenArticle onGo={onGo} onSave={onSave} onClose={onClose} />
    </div>
  )
  const { render } = mount(view(given))
  return { onGo, onSave, onClose, update: (next: MapSource) => render(view(next)) }
}

const card = (id: string) => page.getByText(`words of ${id}`)
const cards = () =>
  [...document.querySelectorAll('.map-card')]
    .map((element) => element.getAttribute('data-id'))
    .toSorted()

/** How many colours there are on the canvas. */
function drawnColours(): number {
  const canvas = document.querySelector<HTMLCanvasElement>('.map-far')
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return 0
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return new Set(new Uint32Array(data.buffer)).size
}

/** Waits until the map moves no more. */
async function atRest({ style }: HTMLElement): Promise<void> {
  let before = ''
  let same = 0
  await expect
    .poll(() => {
      same = style.transform === before ? same + 1 : 0
      before = style.transform
      return same
    })
    .toBeGreaterThan(3)
}

describe('the claim map', () => {
  it('shows passages with what is missing, and the rest summed up until asked for', async () => {
    show()
    await expect.poll(cards).toEqual(['a1', 'a2', 'a3', 'a4', 'a5'])
    await expect.element(page.getByText('no evidence')).toBeVisible()
    await expect.element(page.getByText('no claim', { exact: true })).toBeVisible()
    await expect
      .element(page.getByText('Other passages, related to nothing yet: 1 threat'))
      .toBeVisible()
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect.poll(cards).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6'])
    expect(document.querySelectorAll('.map-line')).toHaveLength(2)
  })
  it('shows by a click what is known of a passage, and leads from there to others and to the text', async () => {
    const { onGo } = show()
    await card('a2').click()
    const details = page.getByRole('complementary', { name: 'Selected passage' })
    await expect.element(details.getByText('About the papers only.')).toBeVisible()
    await details.getByRole('button', { name: 'denies: words of a1' }).click()
    await expect.element(details.getByText('Tessa Quill')).toBeVisible()
    await details.getByRole('button', { name: 'Go to passage' }).click()
    expect(onGo.mock.calls.map(([node]) => node.id)).toEqual(['a1'])
    await details.getByRole('button', { name: 'Close' }).click()
    expect(details.elements()).toEqual([])
  })
  it('goes to a passage by two clicks, and by Enter once it is selected', async () => {
    const { onGo } = show()
    await card('a3').dblClick()
    await expect.poll(() => onGo.mock.calls.map(([node]) => node.id)).toEqual(['a3'])
    await userEvent.keyboard('{Enter}')
    expect(onGo.mock.calls.map(([node]) => node.id)).toEqual(['a3', 'a3'])
  })
  it('says what the walk reaches', async () => {
    show()
    await expect.poll(() => useClaimMap.getState().controls).not.toBeNull()
    const walk = (direction: 'right' | 'left') => useClaimMap.getState().controls?.walk(direction)
    walk('right')
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent(
        'Claim: “words of a1”. Tessa Quill · First story. is denied by 1. is supported by 1',
      )
    walk('right')
    await expect.element(page.getByRole('status')).toHaveTextContent(/words of a[23]”/)
  })
  it('gives the map to one claim, and back', async () => {
    show()
    await expect.poll(cards).toHaveLength(5)
    selectOnMap('a2')
    useClaimMap.getState().controls?.focus()
    await expect.poll(cards).toEqual(['a1', 'a2', 'a3'])
    await expect
      .element(page.getByText('Only what stands around one passage is shown.'))
      .toBeVisible()
    focusOnMap(null)
    await expect.poll(cards).toHaveLength(5)
  })
  it('follows the data, and keeps its place while only words change', async () => {
    const { update } = show()
    await expect.poll(cards).toHaveLength(5)
    const place = document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform
    const annotations = story.annotations.map((each) => ({
      ...each,
      quote: { ...each.quote, exact: `changed ${each.quote.exact}` },
    }))
    update({ ...story, annotations })
    await expect.element(page.getByText('changed words of a1')).toBeVisible()
    expect(document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform).toBe(
      place,
    )
    update({ ...story, annotations: annotations.slice(0, 2) })
    await expect.poll(cards).toEqual(['a1', 'a2'])
  })
  it('is seen from afar as a whole, where passages are selected and gone to by pointer too', async () => {
    const { onGo } = show(source(Array.from({ length: 600 }, (_, index) => passage(`a${index}`))))
    await expect.poll(() => cards().length).toBeGreaterThan(3)
    await page.getByRole('button', { name: 'Show the whole map' }).click()
    await expect.poll(() => document.querySelector('.map-far')).not.toBeNull()
    expect(cards()).toEqual([])
    await expect.poll(drawnColours).toBeGreaterThan(3)
    const stage = page.getByRole('application', { name: 'Map.' })
    const viewport = document.querySelector<HTMLElement>('.react-flow__viewport')!
    await atRest(viewport)
    const { a: zoom } = new DOMMatrix(viewport.style.transform)
    const { x, y } = viewport.getBoundingClientRect()
    const { x: left, y: top } = stage.element().getBoundingClientRect()
    // The first card lies below the heading.
    const position = { x: x - left + 100 * zoom, y: y - top + (48 + 60) * zoom }
    await stage.click({ position })
    await expect.poll(() => useClaimMap.getState().selectedId).toBe('a0')
    await stage.dblClick({ position })
    expect(onGo.mock.calls.map(([node]) => node.id)).toEqual(['a0'])
    await stage.click({ position: { x: 4, y: 4 } })
    expect(useClaimMap.getState().selectedId).toBeNull()
  })
  it('shows what lacks evidence alone, by its count', async () => {
    show()
    await page.getByRole('button', { name: '1 claim without evidence' }).click()
    await expect.poll(cards).toEqual(['a4'])
    await page.getByRole('button', { name: '1 claim without evidence' }).click()
    await expect.poll(cards).toHaveLength(5)
  })
  it('is filtered, and says where nothing passes', async () => {
    show()
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByRole('combobox', { name: 'Speaker' }).selectOptions('Tessa Quill')
    await expect.poll(cards).toEqual(['a1', 'a2', 'a3'])
    await page.getByRole('searchbox', { name: 'Words in the passage' }).fill('nowhere')
    await page.getByRole('button', { name: 'Clear the filter' }).click()
    await expect.poll(cards).toHaveLength(5)
  })
  it('hands over the map as it is laid out to be saved', async () => {
    const { onSave } = show()
    await expect.poll(cards).toHaveLength(5)
    await page.getByRole('button', { name: 'Save picture' }).click()
    await page.getByRole('button', { name: 'As PNG…' }).click()
    const [kind, laidOut] = onSave.mock.lastCall ?? []
    expect([kind, [...(laidOut?.layout.cards.keys() ?? [])].toSorted()]).toEqual([
      'png',
      ['a1', 'a2', 'a3', 'a4', 'a5'],
    ])
  })
  it('teaches where there is nothing to map', async () => {
    const { onClose } = show(source([]))
    await expect.element(page.getByRole('heading', { name: 'Nothing to map yet' })).toBeVisible()
    await page.getByRole('button', { name: 'Back to the article' }).click()
    expect(onClose).toHaveBeenCalledOnce()
  })
})

describe('the table of the map', () => {
  const rows = () =>
    [...document.querySelectorAll('.map-table tr')].map((row) =>
      [...row.querySelectorAll<HTMLElement>('th, td')].map((cell) =>
        cell.innerText.replace(/\s+/g, ' '),
      ),
    )
  it('has every claim with what is related to it, and leads to the passages', async () => {
    const { onGo } = show()
    await page.getByRole('button', { name: 'Table' }).click()
    expect(rows()).toEqual([
      ['Passage', 'Tag', 'How it stands', 'Speaker', 'Article'],
      ['Claim words of a1 Tessa Quill · First story'],
      ['words of a2', 'Denial', 'denies the claim', '', 'First story'],
      ['words of a3', 'Evidence', 'supports the claim', '', 'First story'],
      ['Claims without evidence, related to nothing yet (1)'],
      ['words of a4 no evidence', 'Claim', 'related to nothing', '', 'First story'],
      ['Denials without a claim, related to nothing yet (1)'],
      ['words of a5 no claim', 'Denial', 'related to nothing', '', 'First story'],
      ['Other passages, related to nothing yet: 1 threat'],
      ['words of a6', 'Threat', 'related to nothing', '', 'First story'],
    ])
    await page.getByRole('button', { name: 'words of a3' }).click()
    expect(onGo.mock.calls.map(([node]) => node.id)).toEqual(['a3'])
  })
  it('draws a long one in parts', async () => {
    show(source(Array.from({ length: 1200 }, (_, index) => passage(`a${index}`))))
    await page.getByRole('button', { name: 'Table' }).click()
    expect(rows()).toHaveLength(502)
    await page.getByRole('button', { name: 'Show more (700)' }).click()
    await expect.poll(() => rows().length).toBe(1002)
  })
})
