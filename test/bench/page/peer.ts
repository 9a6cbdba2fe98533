import { createTextAnnotator } from '@recogito/text-annotator'
import { createTextAnnotator as createTextAnnotator3 } from 'text-annotator-3'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { ArticleText } from '../../../shared/model/article.ts'
import { nest } from './bare.ts'
import { articleId, makeLibrary } from './data.ts'
import { marks, painted, repeated, settled, until } from './measure.ts'

const root = document.getElementById('root')!

type PeerName = '4.1 spans' | '4.1 CSS highlights' | '3.4 canvas'

/**
 * The peer with text and annotations in memory. Its ranges are given ready made, in its favour: with
 * offsets alone it takes several times as long, and its CSS renderer refuses them.
 */
export async function peer(length: number, count: number, name: PeerName, times: number) {
  const { texts, annotations } = makeLibrary(length, count)
  const text = texts.get(articleId)
  const [first] = annotations
  if (text === undefined || first === undefined) throw new RangeError('No data')
  const drawn = drawings(name)
  let opened = openPeer(name, text, [])
  const open = await repeated(
    times,
    async () => {
      const before = drawn()
      opened = openPeer(name, text, annotations)
      await until(() => drawn() !== before)
      await painted()
    },
    async () => {
      opened.close()
      await settled()
    },
  )
  const add = await repeated(
    5,
    async (round) => {
      const before = drawn()
      opened.add({ ...first, start: 100 + round, end: 130 + round }, `added${round}`)
      await until(() => drawn() !== before)
      await painted()
    },
    settled,
  )
  return { open, add }
}

/** A figure that changes when the peer has drawn. */
function drawings(name: PeerName): () => number {
  if (name === '4.1 CSS highlights') return marks
  if (name === '4.1 spans') return () => root.querySelectorAll('.r6o-annotation').length
  let filled = 0
  const canvas = CanvasRenderingContext2D.prototype
  const fillRect: unknown = Reflect.get(canvas, 'fillRect')
  if (typeof fillRect !== 'function') throw new TypeError('There is no canvas')
  canvas.fillRect = function (...place) {
    filled += 1
    Reflect.apply(fillRect, this, place)
  }
  return () => filled
}

function openPeer(name: PeerName, text: ArticleText, annotations: readonly Annotation[]) {
  const content = nest(root, ['', ''])
  const nodes: Text[] = []
  const fragment = document.createDocumentFragment()
  for (const { start, end } of text.blocks) {
    const paragraph = document.createElement('p')
    // The line end is kept so that the peer's offsets are the text's own.
    const node = document.createTextNode(text.text.slice(start, end + 1))
    paragraph.append(node)
    nodes.push(node)
    fragment.append(paragraph)
  }
  content.append(fragment)
  // The peer makes names of CSS highlights from ids, which a URN would break.
  const asPeer = ({ start, end, quote, created }: Annotation, id: string) => ({
    id,
    bodies: [],
    target: {
      annotation: id,
      creator: { id: 'reader' },
      created: new Date(created),
      selector: [{ start, end, quote: quote.exact, range: rangeOf({ text, nodes, start, end }) }],
    },
  })
  const annotator =
    name === '3.4 canvas'
      ? createTextAnnotator3(content, { renderer: 'CANVAS' })
      : createTextAnnotator(content, {
          renderer: name === '4.1 spans' ? 'SPANS' : 'CSS_HIGHLIGHTS',
        })
  annotator.setAnnotations(annotations.map((each, index) => asPeer(each, `a${index}`)))
  return {
    add: (annotation: Annotation, id: string) => annotator.addAnnotation(asPeer(annotation, id)),
    close: () => {
      annotator.destroy()
      // It leaves its highlights registered, on nodes that are gone.
      CSS.highlights.clear()
      root.replaceChildren()
    },
  }
}

interface Place {
  readonly text: ArticleText
  /** One a block. */
  readonly nodes: readonly Text[]
  readonly start: number
  readonly end: number
}

function rangeOf({ text, nodes, start, end }: Place): Range {
  const pointAt = (offset: number): [Text, number] => {
    let low = 0
    let high = text.blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((text.blocks[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return [nodes[low]!, offset - (text.blocks[low]?.start ?? 0)]
  }
  const range = document.createRange()
  range.setStart(...pointAt(start))
  range.setEnd(...pointAt(end))
  return range
}
