import { askWorker } from '../../../renderer/compare/ask-worker.ts'
import type { AgreementRequest } from '../../../shared/agreement/agreement-report.ts'
import { codeCharacters } from '../../../shared/agreement/code-characters.ts'
import { codingOfRuns } from '../../../shared/agreement/coding-of-runs.ts'
import { bestAlignment } from '../../../shared/agreement/gamma/best-alignment.ts'
import { gammaWeights } from '../../../shared/agreement/gamma/gamma-unit.ts'
import { randomFrom } from '../../../shared/agreement/gamma/random.ts'
import { krippendorffsAlpha } from '../../../shared/agreement/krippendorffs-alpha.ts'
import type { Mark } from '../../../shared/agreement/mark.ts'
import { measures } from '../../../shared/agreement/measures.ts'
import { spanF1 } from '../../../shared/agreement/span-f1.ts'
import { tags } from '../../../shared/model/tag.ts'
import { naiveAlignmentCost, naiveAlpha, naiveOverlap } from './naive-agreement.ts'

interface Size {
  readonly annotators: number
  readonly count: number
  readonly length: number
}

/** People who mostly mark the same passages: a fifth of the marks lies anywhere else. */
function requestOf({ annotators, count, length }: Size): AgreementRequest {
  const random = randomFrom(1)
  const upTo = (most: number) => Math.floor(random() * most)
  const step = Math.floor(length / count)
  const tagged = Array.from({ length: count }, () => tags[upTo(4)] ?? null)
  const people = Array.from({ length: annotators }, (_, at) => `person ${at}`)
  const marks = people.flatMap((annotator) =>
    tagged.map((tag, at): Mark => {
      const start = random() < 0.2 ? upTo(length - step) : at * step + upTo(step / 5)
      const end = start + Math.floor(step / 2) + upTo(step / 3)
      const own = random() < 0.8 ? tag : (tags[upTo(4)] ?? null)
      return { id: `${annotator} ${at}`, articleId: 'a', annotator, start, end, tag: own }
    }),
  )
  const sentence = 'Somebody said so, and somebody else did not. '
  const text = sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length)
  return {
    articles: [{ id: 'a', text, language: 'en', leftOut: [] }],
    annotators: people,
    marks,
    relations: [],
    tags: [],
    measures,
    unit: 'character',
    leavesOutUnmarked: false,
    seed: 1,
  }
}

/** All measures in a worker, from asking until the report is here, and the cases; in milliseconds. */
export async function agreementInWorker(size: Size) {
  const request = requestOf(size)
  return {
    figures: await answered({ kind: 'figures', request }),
    cases: await answered({ kind: 'cases', compared: request }),
  }
}

function answered(request: Parameters<typeof askWorker>[0]): Promise<number> {
  const start = performance.now()
  return new Promise((resolve) => {
    askWorker(request, ({ kind }) => {
      if (kind !== 'progress') resolve(performance.now() - start)
    })
  })
}

/** Single measures beside their plain implementations, which give the same values. */
export function agreementBesideNaive(size: Size) {
  const request = requestOf(size)
  const { annotators, marks, articles } = request
  const [article] = articles
  if (article === undefined) throw new RangeError('No article')
  const lanes = annotators.map((id) => marks.filter(({ annotator }) => annotator === id))
  const [one = [], other = []] = lanes
  const wishes = { raters: annotators.length, unit: 'character', leavesOutUnmarked: false } as const
  const units = [one, other].map((own) =>
    own.slice(0, 500).map(({ start, end, tag }) => ({ start, end, category: tag ?? '' })),
  )
  return {
    alpha: beside(
      () =>
        krippendorffsAlpha(codingOfRuns(codeCharacters(article, marks, annotators), wishes))
          .observed,
      () => naiveAlpha(lanes, article.text.length),
    ),
    overlap: beside(
      () => spanF1(one, other, 'overlap').matched,
      () => naiveOverlap(one, other),
    ),
    alignment: beside(
      () => bestAlignment(units, gammaWeights).cost,
      () => naiveAlignmentCost(units[0] ?? [], units[1] ?? [], gammaWeights),
    ),
  }
}

function beside(own: () => number, naive: () => number) {
  const mine = timed(own)
  const theirs = timed(naive)
  const isSame = Math.abs(mine.value - theirs.value) < 1e-6 * Math.max(1, Math.abs(mine.value))
  return {
    own: mine.time,
    naive: theirs.time,
    ratio: theirs.time / mine.time,
    sameValue: isSame,
  }
}

/** The median of five, after one that does not count. */
function timed(run: () => number) {
  let value = run()
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    value = run()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return { value, time: times[2] ?? 0 }
}
