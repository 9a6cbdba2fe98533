import { tags } from '../model/tag.ts'
import type { Tag } from '../model/tag.ts'
import { compareText } from '../exchange/members.ts'
import type { ForeignAnnotation } from './foreign-annotation.ts'

/** What becomes of a word of another tool. */
export type TagChoice =
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'leave-out' }

/** A word of another tool, how many annotations have it, and what is proposed for it. */
export interface TagRow {
  readonly word: string
  readonly count: number
  readonly choice: TagChoice
}

/** Words that people use for what our four tags say, in their plain forms. */
const meanings: Readonly<Record<Tag, readonly string[]>> = {
  claim: ['claim', 'claimed', 'allegation', 'alleged', 'assertion', 'asserted'],
  denial: ['denial', 'deny', 'denies', 'denied', 'rebuttal', 'refutation', 'counterclaim'],
  evidence: ['evidence', 'proof', 'supporting evidence'],
  threat: ['threat', 'threatening', 'threatened', 'intimidation'],
}

/**
 * What could become of each word, the most used first: a person confirms it. A word that means one
 * of our tags is that tag, any other a label.
 */
export function proposeTagTable(annotations: readonly ForeignAnnotation[]): readonly TagRow[] {
  const counts = new Map<string, number>()
  for (const { tags: words } of annotations) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts]
    .map(([word, count]) => ({ word, count, choice: proposed(word) }))
    .sort((a, b) => b.count - a.count || compareText(a.word, b.word))
}

/**
 * The tag and the labels of an annotation by a confirmed table. Where its words mean two tags, the
 * first is its tag and the others are labels; a word that the table lacks is a label.
 */
export function tagged(
  words: readonly string[],
  table: ReadonlyMap<string, TagChoice>,
): { readonly tag: Tag | null; readonly labels: readonly string[] } {
  let tag: Tag | null = null
  const labels: string[] = []
  for (const word of words) {
    const choice = table.get(word) ?? { kind: 'label', label: word }
    if (choice.kind === 'label') labels.push(choice.label)
    else if (choice.kind === 'tag' && tag === null) tag = choice.tag
    else if (choice.kind === 'tag' && tag !== choice.tag) labels.push(word)
  }
  return { tag, labels: [...new Set(labels)] }
}

function proposed(word: string): TagChoice {
  const plain = plainWord(word)
  const tag = tags.find((each) => {
    return meanings[each].some((meaning) => plain === meaning || plain === `${meaning}s`)
  })
  return tag === undefined ? { kind: 'label', label: word } : { kind: 'tag', tag }
}

/** Without case, marks around it, and what stands before it in an address. */
function plainWord(word: string): string {
  const last = /^[a-z][a-z\d+.-]*:\S*[/#:]([^/#:]+)$/i.exec(word)?.[1] ?? word
  return last
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}
