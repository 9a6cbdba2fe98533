import type {
  AgreementReport,
  AgreementRequest,
} from '../../../shared/agreement/agreement-report.ts'
import { measures } from '../../../shared/agreement/measures.ts'
import { people } from '../compare/make.ts'

/** Sentences of differing length, 300 characters, which marks of `arbitraryMarks` lie in. */
export const story = Array.from(
  { length: 12 },
  (_, at) => `Sentence ${at} is here${' indeed'.repeat(at % 3)}. `,
)
  .join('')
  .slice(0, 299)
  .concat('.')

export const article = { id: 'first', text: story, language: 'en', leftOut: [] }

export const request: AgreementRequest = {
  articles: [article, { ...article, id: 'second' }],
  annotators: people,
  marks: [],
  relations: [],
  tags: [],
  measures,
  unit: 'character',
  leavesOutUnmarked: false,
  seed: 1,
}

/** Figures by name, to 9 digits, whoever of a pair is named first. */
export function figuresOf({ figures }: AgreementReport): Readonly<Record<string, number | string>> {
  return Object.fromEntries(
    figures
      .map(({ measure, tag, pair, figure }) => {
        const name = [measure, tag ?? 'all', [...(pair ?? ['all'])].sort().join('-')].join(' ')
        const value = figure.isDefined ? Number(figure.value.toFixed(9)) + 0 : figure.reason
        return [name, value] as const
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
