import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Guidance } from '../model/guidance.ts'
import type { Relation } from '../model/relation.ts'
import { counted } from '../text/counted.ts'
import { tidySpans } from '../text/left-out.ts'
import { bothLists, bothTexts } from './conflict-field.ts'
import type { ConflictField } from './conflict-field.ts'

export const annotationFields: readonly ConflictField<Annotation>[] = [
  { name: 'tag', label: 'Tag', words: ({ tag }) => tag ?? '', of: ({ tag }) => ({ tag }) },
  {
    name: 'passage',
    label: 'Passage',
    words: ({ quote }) => quote.exact,
    of: ({ start, end, quote }) => ({ start, end, quote }),
  },
  {
    name: 'speaker',
    label: 'Speaker',
    words: ({ speaker }) => speaker,
    of: ({ speaker }) => ({ speaker }),
  },
  {
    name: 'labels',
    label: 'Labels',
    words: ({ labels }) => labels.join(', '),
    of: ({ labels }) => ({ labels }),
    both: (a, b) => ({ labels: bothLists(a.labels, b.labels) }),
  },
  {
    name: 'note',
    label: 'Note',
    words: ({ note }) => note,
    of: ({ note }) => ({ note }),
    both: (a, b) => ({ note: bothTexts(a.note, b.note) }),
  },
]

export const relationFields: readonly ConflictField<Relation>[] = [
  {
    name: 'kind',
    label: 'Kind',
    words: ({ kind }) => kind.replaceAll('-', ' '),
    of: ({ kind }) => ({ kind }),
  },
  {
    name: 'ends',
    label: 'Passages',
    words: ({ from, to }, nameOf) => `${nameOf(from)} → ${nameOf(to)}`,
    of: ({ from, to }) => ({ from, to }),
  },
  {
    name: 'confidence',
    label: 'Confidence',
    words: ({ confidence }) => confidence ?? '',
    of: ({ confidence }) => ({ confidence }),
  },
  {
    name: 'note',
    label: 'Note',
    words: ({ note }) => note,
    of: ({ note }) => ({ note }),
    both: (a, b) => ({ note: bothTexts(a.note, b.note) }),
  },
]

export const decisionFields: readonly ConflictField<Decision>[] = [
  {
    name: 'outcome',
    label: 'Outcome',
    words: ({ outcome: { kind, kept } }, nameOf) =>
      kind === 'neither' ? 'none of them' : kept.map(nameOf).join(', '),
    of: ({ articleIds, about, supersedes, outcome }) => {
      return { articleIds, about, supersedes, outcome }
    },
  },
  {
    name: 'reason',
    label: 'Reason',
    words: ({ reason }) => reason,
    of: ({ reason }) => ({ reason }),
    both: (a, b) => ({ reason: bothTexts(a.reason, b.reason) }),
  },
]

export const guidanceFields: readonly ConflictField<Guidance>[] = [
  {
    name: 'definition',
    label: 'Definition',
    words: ({ definition }) => definition,
    of: ({ definition }) => ({ definition }),
    both: (a, b) => ({ definition: bothTexts(a.definition, b.definition) }),
  },
  {
    name: 'examples',
    label: 'Examples',
    words: ({ examples }) => examples.join('\n'),
    of: ({ examples }) => ({ examples }),
    both: (a, b) => ({ examples: bothLists(a.examples, b.examples) }),
  },
  {
    name: 'counterExamples',
    label: 'Counter-examples',
    words: ({ counterExamples }) => counterExamples.join('\n'),
    of: ({ counterExamples }) => ({ counterExamples }),
    both: (a, b) => ({ counterExamples: bothLists(a.counterExamples, b.counterExamples) }),
  },
]

export const articleFields: readonly ConflictField<Article>[] = [
  { name: 'title', label: 'Title', words: ({ title }) => title, of: ({ title }) => ({ title }) },
  {
    name: 'byline',
    label: 'Author',
    words: ({ byline }) => byline,
    of: ({ byline }) => ({ byline }),
  },
  {
    name: 'publisher',
    label: 'Publisher',
    words: ({ publisher }) => publisher,
    of: ({ publisher }) => ({ publisher }),
  },
  { name: 'url', label: 'Address', words: ({ url }) => url, of: ({ url }) => ({ url }) },
  {
    name: 'published',
    label: 'Published',
    words: ({ published }) => published,
    of: ({ published }) => ({ published }),
  },
  {
    name: 'language',
    label: 'Language',
    words: ({ language }) => language,
    of: ({ language }) => ({ language }),
  },
  {
    name: 'leftOut',
    label: 'Left out',
    words: ({ leftOut }) => leftOutWords(leftOut.map(({ start, end }) => end - start)),
    of: ({ leftOut }) => ({ leftOut }),
    both: (a, b) => ({ leftOut: tidySpans([...a.leftOut, ...b.leftOut]) }),
  },
  {
    name: 'supersedes',
    label: 'Newer version of',
    words: ({ supersedes }, nameOf) => (supersedes === null ? '' : nameOf(supersedes)),
    of: ({ supersedes }) => ({ supersedes }),
  },
  {
    name: 'capture',
    label: 'Captured',
    words: ({ captured, fileName }) => [captured.slice(0, 10), fileName].filter(Boolean).join(', '),
    of: ({ captured, fileName, mediaType, sourceHash }) => {
      return { captured, fileName, mediaType, sourceHash }
    },
  },
]

function leftOutWords(lengths: readonly number[]): string {
  if (lengths.length === 0) return ''
  const characters = lengths.reduce((sum, length) => sum + length, 0)
  return `${counted(lengths.length, 'passage')}, ${counted(characters, 'character')}`
}
