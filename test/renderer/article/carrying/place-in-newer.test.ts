import { describe, expect, it } from 'vitest'
import { placeAnnotations } from '../../../../shared/carry/place-annotations.ts'
import { placeInNewer } from '../../../../renderer/article/carrying/place-in-newer.ts'

const paragraphs = Array.from(
  { length: 40 },
  (_, at) => `Paragraph ${at} says that crate ${at * 37} was seen at gate ${at * at}.`,
)
const from = paragraphs.join('\n\n')
const to = ['A new start.', ...paragraphs.with(3, 'Nothing was seen there.')].join('\n\n')

function spanOf(words: string) {
  const start = from.indexOf(words)
  return { start, end: start + words.length }
}

describe('placing the spans of an older text in a newer one', () => {
  it('gives a placement for each, also of one that does not lie within the text', async () => {
    const spans = [
      spanOf('crate 37 was'),
      { start: 5, end: from.length + 1 },
      spanOf('crate 111 was seen at gate 9'),
      { start: -1, end: 4 },
      spanOf('crate 74 was'),
    ]
    const placed = await placeInNewer({ from, to, spans }, new AbortController().signal)
    expect(placed).toEqual(placeAnnotations({ from, to, spans }))
    expect(placed.map((each) => [each.verdict, 'span' in each ? each.span.start : null])).toEqual([
      ['moved', to.indexOf('crate 37 was')],
      ['lost', null],
      ['lost', null],
      ['lost', null],
      ['moved', to.indexOf('crate 74 was')],
    ])
  })

  it('ends once it is stopped, before it began too', async () => {
    const abort = new AbortController()
    const placing = placeInNewer({ from, to, spans: [spanOf('crate 37 was')] }, abort.signal)
    abort.abort()
    await expect(placing).rejects.toMatchObject({ name: 'AbortError' })
    const late = placeInNewer({ from, to, spans: [] }, abort.signal)
    await expect(late).rejects.toMatchObject({ name: 'AbortError' })
  })
})
