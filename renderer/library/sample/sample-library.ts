import { describeSpan } from '../../../shared/selectors/describe-span.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { articleIdOf } from '../../../shared/model/article-id.ts'
import type { Library } from '../../../shared/model/library.ts'
import type { Relation } from '../../../shared/model/relation.ts'
import type { Span } from '../../../shared/model/span.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { sampleBlocks, sampleTitle } from './sample-text.ts'

interface Mark {
  /** Words of the article that stand in it once. */
  readonly words: string
  readonly tag: Tag | null
  readonly speaker?: string
  readonly note?: string
  readonly labels?: readonly string[]
}

const marks: readonly Mark[] = [
  {
    words: 'it had never supplied drones to the rebels in the Kelm valley',
    tag: 'denial',
    speaker: 'Government of Ostravia',
    labels: ['drones'],
  },
  {
    words: 'Not one drone, not one screw has left our country for Kelm',
    tag: 'denial',
    speaker: 'Ilya Varen',
  },
  { words: 'a play for an audience abroad', tag: 'claim', speaker: 'Ilya Varen' },
  {
    words: 'Ostravia delivered at least forty drones to the rebels between March and June',
    tag: 'claim',
    speaker: 'Tessa Quill',
    note: 'The claim on which the whole story turns: a number and a time that can be checked.',
    labels: ['drones', 'delivery'],
  },
  { words: 'they trained the crews themselves', tag: 'claim', speaker: 'Tessa Quill' },
  {
    words:
      'Each engine bore a serial number that begins with OV-7, a series which the maker, the Lorne works near Ostravia’s capital, lists in its own catalogue of last year',
    tag: 'evidence',
    note: 'Shows who made the engines, not who delivered the drones.',
    labels: ['serial numbers'],
  },
  { words: 'a serial number that begins with OV-7', tag: 'evidence', labels: ['serial numbers'] },
  {
    words: 'photographed the same type of engine in a burnt field',
    tag: 'evidence',
    speaker: 'Northern Council',
  },
  {
    words: 'We cannot say from this alone whose hands launched it',
    tag: null,
    speaker: 'Oda Brandt',
  },
  {
    words: 'two of the numbers shown in Marland match those in her photographs',
    tag: 'evidence',
    speaker: 'Oda Brandt’s office',
  },
  { words: 'it had sold no engine to anyone in Kelm', tag: 'denial', speaker: 'The dealer’s firm' },
  {
    words: 'show twelve crates from the Lorne works leaving for Ostravia again, not for Kelm',
    tag: 'evidence',
    note: 'Disputed: Varen says the records are forged.',
  },
  { words: 'Varen said the records had been forged', tag: 'denial', speaker: 'Ilya Varen' },
  { words: 'the records had been forged', tag: 'claim', speaker: 'Ilya Varen' },
  {
    words:
      'If one more drone crosses into Marland, we will close the pass and answer at the place it came from',
    tag: 'threat',
    speaker: 'Tessa Quill',
    labels: ['border'],
  },
  {
    words: 'have the range of Lorne and do not need permission twice',
    tag: 'threat',
    speaker: 'Piet Harrow',
    labels: ['border'],
  },
  {
    words: 'whoever touches the Lorne works will lose the river bridges the same night',
    tag: 'threat',
    speaker: 'Office of the president of Ostravia',
  },
  { words: 'denied having had any foreign help', tag: 'denial', speaker: 'Captain Hale' },
]

const creator = { id: 'urn:uuid:5a3c1f0e-77b1-4c38-9e53-0c1a5e000000', name: 'Claimbench sample' }
const kept = {
  created: '2026-11-01T09:00:00Z',
  modified: '2026-11-01T09:00:00Z',
  version: { sample: 1 },
  deleted: false,
}

const text = canonicalText(sampleBlocks)

export const sampleArticleId = articleIdOf(text.text)

/** The sample: always the same, so that two people who add it hold the same records. */
export function sampleLibrary(): Library {
  const annotations = marks.map(annotationOf)
  return {
    articles: [
      {
        ...kept,
        id: sampleArticleId,
        title: sampleTitle,
        byline: 'Mara Lind',
        publisher: 'The Sample Gazette',
        url: '',
        published: '2026-10-28',
        captured: '2026-11-01T09:00:00Z',
        language: 'en',
        mediaType: 'text/plain',
        fileName: '',
        sourceHash: '',
        leftOut: [],
        supersedes: null,
      },
    ],
    texts: new Map([[sampleArticleId, text]]),
    annotations,
    relations: [
      relationOf(annotations, {
        number: 1,
        kind: 'denies',
        from: 'Not one drone',
        to: 'Ostravia delivered',
      }),
      relationOf(annotations, {
        number: 2,
        kind: 'supports',
        from: 'two of the numbers',
        to: 'Ostravia delivered',
      }),
    ],
    foreign: [],
    decisions: [],
    guidance: [],
    assignments: [],
    unknown: {},
  }
}

function annotationOf(
  { words, tag, speaker = '', note = '', labels = [] }: Mark,
  index: number,
): Annotation {
  const span = onlySpanOf(words)
  return {
    ...kept,
    ...span,
    id: sampleId('a', index + 1),
    articleId: sampleArticleId,
    quote: describeSpan(text.text, span),
    tag,
    labels,
    speaker,
    note,
    creator,
  }
}

interface SampleRelation {
  readonly number: number
  readonly kind: Relation['kind']
  /** How the words of the two annotations begin. */
  readonly from: string
  readonly to: string
}

function relationOf(
  annotations: readonly Annotation[],
  { number, kind, from, to }: SampleRelation,
): Relation {
  const idOf = (beginning: string) => {
    const found = annotations.find(({ quote }) => quote.exact.startsWith(beginning))
    if (found === undefined) throw new RangeError(`The sample has no annotation of “${beginning}”`)
    return found.id
  }
  return {
    ...kept,
    id: sampleId('b', number),
    from: idOf(from),
    to: idOf(to),
    kind,
    note: '',
    confidence: null,
    creator,
  }
}

function onlySpanOf(words: string): Span {
  const start = text.text.indexOf(words)
  if (start === -1 || text.text.includes(words, start + 1)) {
    throw new RangeError(`The sample has “${words}” not exactly once`)
  }
  return { start, end: start + words.length }
}

function sampleId(kind: string, number: number): string {
  return `urn:uuid:5a3c1f0e-77b1-4c38-9e53-0c1a5e00${kind}0${String(number).padStart(2, '0')}`
}
