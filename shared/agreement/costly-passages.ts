import type { ArticleId } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import type { CodedRun } from './code-characters.ts'
import { firstReaching } from './code-sentences.ts'

/** A sentence on which annotators differ. */
export interface CostlyPassage {
  readonly articleId: ArticleId
  readonly span: Span
  /** Characters of it, counted once for each two annotators who differ there. */
  readonly cost: number
  /** Of all that they differ by, from 0 to 1. */
  readonly share: number
}

interface CodedArticle {
  readonly articleId: ArticleId
  readonly sentences: readonly Span[]
  /** By characters. */
  readonly runs: readonly CodedRun[]
}

/** The sentences that cost most agreement, the costliest first; those that cost none are left out. */
export function costlyPassages(articles: readonly CodedArticle[]): readonly CostlyPassage[] {
  const passages = articles.flatMap(({ articleId, sentences, runs }) => {
    const costs = new Float64Array(sentences.length)
    for (const run of runs) {
      const pairs = differingPairs(run.categories)
      if (pairs === 0) continue
      for (let at = firstReaching(sentences, run.start); at < sentences.length; at += 1) {
        const sentence = sentences[at]
        if (sentence === undefined || sentence.start >= run.end) break
        const common = Math.min(run.end, sentence.end) - Math.max(run.start, sentence.start)
        costs[at] = (costs[at] ?? 0) + common * pairs
      }
    }
    return sentences.map((span, at) => ({ articleId, span, cost: costs[at] ?? 0 }))
  })
  const total = passages.reduce((sum, { cost }) => sum + cost, 0)
  return passages
    .filter(({ cost }) => cost > 0)
    .sort((a, b) => b.cost - a.cost)
    .map((passage) => ({ ...passage, share: passage.cost / total }))
}

function differingPairs(categories: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1)
  const all = categories.length * (categories.length - 1)
  const same = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0)
  return (all - same) / 2
}
