import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutCluster } from '../../../../renderer/relations/map/layout/lay-out-cluster.ts'
import { pixelScale, pngOfSvg } from '../../../../renderer/relations/map/png-of-svg.ts'
import { relationWords } from '../../../../shared/model/relation-words.ts'
import { tagName } from '../../../../renderer/ui/tag-icon.tsx'
import { arrangeMap } from '../../../../shared/map/arrange-map.ts'
import { claimMap } from '../../../../shared/map/claim-map.ts'
import { layoutRequest } from '../../../../shared/map/layout-request.ts'
import { noFilter } from '../../../../shared/map/map-filter.ts'
import type { MapSource } from '../../../../shared/map/map-source.ts'
import { mapSvg, pictureSize } from '../../../../shared/map/map-svg.ts'
import { words } from '../../../shared/exchange/arbitrary-library.ts'
import { arbitrarySource, passage, source } from '../../../shared/map/make.ts'

function pictured(given: MapSource, title = 'Claim map of “A & B <c>”') {
  const map = claimMap(given, { filter: noFilter, focusId: null })
  const layout = arrangeMap(layoutRequest(map, true), layOutCluster)
  const kindName = (kind: Parameters<typeof relationWords>[0]) => relationWords(kind, true)
  return { svg: mapSvg({ title, map, layout, tagName, kindName }), size: pictureSize(layout) }
}

function parsed(svg: string): Document {
  const read = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(read.querySelector('parsererror')?.textContent).toBeUndefined()
  return read
}

describe('the picture of a map', () => {
  it('is an SVG file that holds every annotation and relation, with what people wrote as text', () => {
    fc.assert(
      fc.property(arbitrarySource, words, words, (given, quote, title) => {
        const annotations = given.annotations.map((each) => ({
          ...each,
          quote: { ...each.quote, exact: quote },
          speaker: quote,
        }))
        const asked = { ...given, annotations, scope: null }
        const { svg } = pictured(asked, title)
        const ids = [...parsed(svg).querySelectorAll('[data-id]')].map((group) =>
          group.getAttribute('data-id'),
        )
        const { relations } = given
        const between = relations.filter(({ from, to }) => from !== to)
        expect(ids.toSorted()).toEqual([...annotations, ...between].map(({ id }) => id).toSorted())
      }),
      { numRuns: 60 },
    )
  })
  it('needs nothing else, and runs no script', () => {
    const hostile = '<script>alert(1)</script>]]><image href="https://example.org/a.png"/>'
    const quote = { exact: hostile, prefix: '', suffix: '' }
    const { svg } = pictured(source([passage('a1', { quote, speaker: hostile })]), hostile)
    const read = parsed(svg)
    expect(read.querySelectorAll('script, image, style, foreignObject, a')).toHaveLength(0)
    expect(read.querySelectorAll('[href], [src], [onload]')).toHaveLength(0)
    expect(svg.match(/url\([^)]*\)/g) ?? []).toEqual([])
    expect(read.querySelector('title')?.textContent).toBe(hostile)
  })
  it('says what lacks evidence, and starts a passage from right to left at the right', () => {
    const quote = { exact: 'لا دليل على تسليم الطائرات', prefix: '', suffix: '' }
    const read = parsed(pictured(source([passage('a1', { quote })])).svg)
    const texts = [...read.querySelectorAll('[data-id] text')]
    expect(texts.map((text) => text.textContent)).toContain('no evidence')
    expect(texts.find((text) => text.getAttribute('direction') === 'rtl')?.textContent).toContain(
      'دليل',
    )
  })
  it('becomes a PNG file of twice its size', async () => {
    const { svg, size } = pictured(source([passage('a1'), passage('a2')], ['a2 supports a1']))
    const bytes = await pngOfSvg(svg, size)
    expect([...bytes.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    expect([bitmap.width, bitmap.height]).toEqual([size.width * 2, size.height * 2])
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const drawing = canvas.getContext('2d')
    drawing?.drawImage(bitmap, 0, 0)
    const colours = new Set(drawing?.getImageData(0, 0, bitmap.width, bitmap.height).data)
    expect(colours.size).toBeGreaterThan(20)
  })
  it('gets fewer pixels where twice its size would be more than a canvas holds', () => {
    expect(pixelScale({ width: 1000, height: 800 })).toBe(2)
    expect(pixelScale({ width: 32_768, height: 100 })).toBe(0.5)
    const large = { width: 12_000, height: 12_000 }
    const scale = pixelScale(large)
    expect(large.width * large.height * scale ** 2).toBeCloseTo(60_000_000, -2)
  })
})
