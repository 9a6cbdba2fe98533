import { createPainter } from '../../../renderer/reader/highlighting/painter.ts'
import type { Painter } from '../../../renderer/reader/highlighting/painter.ts'
import { drawText } from '../../../renderer/reader/text-view.ts'
import { byPlace } from '../../../renderer/storage/annotation-index.ts'
import { nest } from './bare.ts'
import { articleId, makeLibrary } from './data.ts'
import { marks, painted, repeated, settled } from './measure.ts'

const root = document.getElementById('root')!

/**
 * Text and highlights as the product draws them, from memory and without React, as the peer is
 * measured: opening, and one annotation more.
 */
export async function reader(length: number, count: number, times: number) {
  const { texts, annotations } = makeLibrary(length, count)
  const text = texts.get(articleId)
  const [first] = annotations
  if (text === undefined || first === undefined) throw new RangeError('No data')
  let sorted = annotations.toSorted(byPlace)
  let painter: Painter | undefined
  const open = await repeated(
    times,
    async () => {
      const content = nest(root, ['reader', 'reader-column', 'reader-text'])
      const view = drawText(content, text)
      painter = createPainter(view, root.querySelector('.reader') ?? root)
      painter.paint({ annotations: sorted, selectedId: null, matches: null })
      await painted()
      if (marks() === 0) throw new RangeError('Nothing is highlighted')
    },
    async () => {
      painter?.close()
      await settled()
    },
  )
  const add = await repeated(
    20,
    async (round) => {
      const before = marks()
      const one = { ...first, id: `${first.id}${round}`, start: 100 + round, end: 130 + round }
      sorted = sorted.toSpliced(
        sorted.findIndex((each) => byPlace(each, one) > 0),
        0,
        one,
      )
      painter?.paint({ annotations: sorted, selectedId: null, matches: null })
      await painted()
      if (marks() <= before) throw new RangeError('The new one is not highlighted')
    },
    settled,
  )
  return { open, add }
}
