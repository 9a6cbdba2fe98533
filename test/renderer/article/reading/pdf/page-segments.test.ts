import { describe, expect, it } from 'vitest'
import { pageSegments } from '../../../../../renderer/article/reading/pdf/page-segments.ts'
import { run } from '../../../../support/printed-lines.ts'

function texts(runs: Parameters<typeof pageSegments>[0]): readonly string[] {
  return pageSegments(runs.map((each, order) => ({ ...each, order }))).map(({ text }) => text)
}

describe('pageSegments', () => {
  it('joins pieces of a word and parts words by the space that the file names', () => {
    const pieces = [
      run('Dy', { x: 0, y: 50 }),
      run('namic', { x: 10, y: 50 }),
      run('text', { x: 37, y: 50, spaceBefore: true }),
    ]
    expect(texts(pieces)).toEqual(['Dynamic text'])
  })

  it('keeps a raised mark in its line, at the height and size of the line', () => {
    const pieces = [
      run('Statement', { x: 0, y: 50 }),
      run('12', { x: 45, y: 46, size: 6 }),
      run('and on', { x: 53, y: 50, spaceBefore: true }),
    ]
    expect(texts(pieces)).toEqual(['Statement12 and on'])
    expect(pageSegments(pieces)[0]).toMatchObject({ y: 50, size: 10, right: 83 })
  })

  it('parts what stands on one baseline in two columns', () => {
    const pieces = [run('left column', { x: 0, y: 50 }), run('right column', { x: 80, y: 50 })]
    expect(texts(pieces)).toEqual(['left column', 'right column'])
  })

  it('joins pieces that the file names in another order', () => {
    const pieces = [
      run('world', { x: 30, y: 50 }),
      run('below', { x: 0, y: 62 }),
      run('hello', { x: 0, y: 50 }),
    ]
    expect(texts(pieces)).toEqual(['hello world', 'below'])
  })

  it('reads right-to-left text from the right', () => {
    const pieces = [
      run('עולם', { x: 0, y: 50, rightToLeft: true }),
      run('שלום', { x: 25, y: 50, rightToLeft: true }),
    ]
    expect(texts(pieces)).toEqual(['שלום עולם'])
  })

  it('sets no space between ideographs', () => {
    const pieces = [run('日', { x: 0, y: 50, width: 10 }), run('本', { x: 14, y: 50, width: 10 })]
    expect(texts(pieces)).toEqual(['日本'])
  })
})
