import type { Article, ArticleId } from '../../shared/model/article.ts'
import { sketchLikeness, textSketch } from '../../shared/text/text-sketch.ts'
import { addressKey } from './address-key.ts'
import type { ArticleRow, SketchRow, Tally } from './rows.ts'
import type { Workspace } from './workspace.ts'

/** An article of the library that may be an older capture of another one. */
export interface OlderCapture {
  readonly article: Article
  /** How much their texts have in common, from 0 to 1. */
  readonly likeness: number
  readonly sameAddress: boolean
  /** How many annotations it has. */
  readonly annotations: number
}

/** Two stories of one event share less, two versions of one story more. */
const leastLikeness = 0.35

interface Sought {
  readonly id: ArticleId
  readonly text: string
  readonly url: string
}

/** Finds older captures among the articles that were in the library when it was made. */
export interface CaptureFinder {
  /** Likest first; of several captures that follow each other only the newest. */
  readonly find: (sought: Sought) => readonly OlderCapture[]
  /** Takes in one that was added since. */
  readonly add: (article: Article, text: string) => void
}

/** The articles that have the address or nearly the text of another, likest first. */
export async function findOlderCaptures(
  workspace: Workspace,
  sought: Sought,
): Promise<readonly OlderCapture[]> {
  return (await captureFinder(workspace)).find(sought)
}

interface Known {
  readonly article: Article
  readonly sketch: ArrayLike<number>
  readonly key: string
  readonly annotations: number
}

/** For many articles one after the other: the library is read once. */
export async function captureFinder(workspace: Workspace): Promise<CaptureFinder> {
  const known: Known[] = []
  for await (const { rows, sketches } of sketchedRows(workspace)) {
    for (const { id, article, tally } of rows) {
      const sketch = sketches.get(id) ?? []
      known.push({ article, sketch, key: addressKey(article.url), annotations: total(tally) })
    }
  }
  return {
    find: ({ id, text, url }) => {
      const sketch = textSketch(text)
      const key = addressKey(url)
      const others = known.filter(({ article }) => article.id !== id)
      const superseded = new Set(others.map(({ article }) => article.supersedes))
      const newer = newerThan(id, others)
      return others
        .filter(({ article }) => !superseded.has(article.id) && !newer.has(article.id))
        .map((each): OlderCapture => ({
          article: each.article,
          likeness: sketchLikeness(sketch, each.sketch),
          sameAddress: key !== '' && each.key === key,
          annotations: each.annotations,
        }))
        .filter(({ likeness, sameAddress }) => sameAddress || likeness >= leastLikeness)
        .sort(
          (a, b) => b.likeness - a.likeness || (a.article.captured < b.article.captured ? 1 : -1),
        )
    },
    add: (article, text) => {
      const sketch = textSketch(text)
      known.push({ article, sketch, key: addressKey(article.url), annotations: 0 })
    },
  }
}

/** The captures that follow an article, one after another: it never is a newer one of them. */
function newerThan(id: ArticleId, known: readonly Known[]): ReadonlySet<ArticleId> {
  const newer = new Set([id])
  // What is added while this goes on is visited too; two that supersede each other come once.
  for (const each of newer) {
    for (const { article } of known) if (article.supersedes === each) newer.add(article.id)
  }
  newer.delete(id)
  return newer
}

/** So many rows are read, and sketches written, at a time: the window must stay quick meanwhile. */
const together = 250

interface SketchedRows {
  readonly rows: readonly ArticleRow[]
  readonly sketches: ReadonlyMap<ArticleId, ArrayLike<number>>
}

/** The articles with their sketches; those that are missing are made, one text at a time. */
async function* sketchedRows({ database }: Workspace): AsyncGenerator<SketchedRows> {
  const { articles, sketches, texts } = database
  const ids = await articles.toCollection().primaryKeys()
  for (let at = 0; at < ids.length; at += together) {
    const some = ids.slice(at, at + together)
    const rows = (await articles.bulkGet(some)).filter((row) => row !== undefined)
    const present = rows.filter(({ live }) => live === 1)
    const kept = await sketches.bulkGet(present.map(({ id }) => id))
    const known = kept.filter((row) => row !== undefined)
    const all = new Map(known.map(({ id, sketch }) => [id, sketch]))
    const made: SketchRow[] = []
    for (const { id } of present) {
      const row = all.has(id) ? undefined : await texts.get(id)
      if (row !== undefined) made.push({ id, sketch: Uint32Array.from(textSketch(row.text)) })
    }
    await sketches.bulkPut(made)
    for (const { id, sketch } of made) all.set(id, sketch)
    yield { rows: present, sketches: all }
  }
}

function total({ claim, denial, evidence, threat, untagged }: Tally): number {
  return claim + denial + evidence + threat + untagged
}
