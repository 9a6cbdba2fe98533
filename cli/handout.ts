import { randomUUID } from 'node:crypto'
import { handoutLibrary } from '../shared/assignments/handout-library.ts'
import { namesIn } from '../shared/assignments/missing-annotators.ts'
import { encodeLibrary } from '../shared/exchange/encode-library.ts'
import type { Article } from '../shared/model/article.ts'
import { failure, success } from '../shared/model/result.ts'
import type { Result } from '../shared/model/result.ts'
import { counted } from '../shared/text/counted.ts'
import { complain } from './complain.ts'
import { damageLines } from './damage-lines.ts'
import { exitCodes } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import type { Host } from './host.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import { isRead, isUnreadable, readFiles } from './read-files.ts'
import { writeOutput } from './write-output.ts'

interface HandoutOptions {
  readonly file: string
  readonly output: string
  /** Titles or ids; all articles where none are named. */
  readonly articles: readonly string[]
  /** Names with commas between them. */
  readonly annotators: string
}

/**
 * Writes a package for blind annotation: articles and codebook, nobody's annotations. 0: written; 1:
 * damaged parts were left out; 2: nothing was written.
 */
export async function handout(
  { file, output, articles: wanted, annotators: names }: HandoutOptions,
  host: Host,
): Promise<ExitCode> {
  const progress = progressOn(host)
  const readings = await readFiles([file], progress)
  progress.clear()
  for (const reading of readings.filter(isUnreadable)) complain(host, reading)
  const [reading] = readings.filter(isRead)
  if (reading === undefined) return exitCodes.unusable
  const { library, problems } = reading.read.value
  host.err(damageLines(file, problems))
  const annotators = namesIn(names)
  const articles = chosenArticles(library.articles, wanted)
  if (!articles.ok || annotators.length === 0) {
    host.err(`${articles.ok ? 'Say whom it is for: --for Ana,Ben.' : articles.problem}\n`)
    return exitCodes.unusable
  }

  const articleIds = articles.value.map(({ id }) => id)
  const id = `urn:uuid:${randomUUID()}`
  const assignment = { id, annotators, articleIds, created: new Date().toISOString(), by: null }
  const written = await writeOutput(
    host,
    output,
    encodeLibrary(handoutLibrary(library, assignment)),
  )
  if (written !== exitCodes.fine) return written
  const what = counted(articleIds.length, 'article')
  host.out(
    `${printable(output, 200)}: ${what} for ${annotators.map((name) => printable(name)).join(', ')}.\n`,
  )
  return problems.length > 0 ? exitCodes.finding : exitCodes.fine
}

function chosenArticles(
  articles: readonly Article[],
  wanted: readonly string[],
): Result<readonly Article[], string> {
  const living = articles.filter(({ deleted }) => !deleted)
  if (living.length === 0) return failure('There is no article in it.')
  if (wanted.length === 0) return success(living)
  const missing = wanted.find((word) => !living.some((article) => isNamed(article, word)))
  if (missing !== undefined) return failure(`There is no article “${printable(missing)}” in it.`)
  return success(living.filter((article) => wanted.some((word) => isNamed(article, word))))
}

function isNamed({ id, title }: Article, word: string): boolean {
  return id === word || title === word
}
