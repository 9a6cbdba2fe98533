import type { Article } from '../shared/model/article.ts'
import { summariseLibrary } from '../shared/overview/library-summary.ts'
import type { LibrarySummary } from '../shared/overview/library-summary.ts'
import { complain } from './complain.ts'
import { counted } from '../shared/text/counted.ts'
import { exitCodes } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import type { Host } from './host.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import { isRead, isUnreadable, readFiles } from './read-files.ts'
import type { FileReading } from './read-files.ts'

/** Says what each file holds. 0: all could be read; 2: a file is no exchange file. */
export async function info(
  paths: readonly string[],
  { json }: { readonly json: boolean },
  host: Host,
): Promise<ExitCode> {
  const progress = progressOn(host)
  const readings = await readFiles(paths, progress)
  progress.clear()
  const unreadable = readings.filter(isUnreadable)
  for (const reading of unreadable) complain(host, reading)
  const files = readings.filter(isRead)
  host.out(
    json
      ? `${JSON.stringify({ files: files.map(forMachines) }, null, 2)}\n`
      : files.map(forPeople).join('\n'),
  )
  return unreadable.length > 0 ? exitCodes.unusable : exitCodes.fine
}

interface ArticleLine {
  readonly article: Article
  readonly annotations: number
}

function articleLines({ read }: FileReading): readonly ArticleLine[] {
  const { articles, annotations } = read.value.library
  const counts = new Map<string, number>()
  for (const { articleId, deleted } of annotations) {
    if (!deleted) counts.set(articleId, (counts.get(articleId) ?? 0) + 1)
  }
  return articles
    .filter(({ deleted }) => !deleted)
    .map((article) => ({ article, annotations: counts.get(article.id) ?? 0 }))
}

function forMachines(reading: FileReading): object {
  const { library, problems, formatVersion, detached } = reading.read.value
  const summary = summariseLibrary(library)
  const { tags, speakers, labels, annotators, total } = summary.annotations
  return {
    file: reading.path,
    formatVersion,
    articles: articleLines(reading).map(({ article: { id, title }, annotations }) => {
      return { id, title, annotations }
    }),
    annotations: {
      total,
      tags: Object.fromEntries([...tags].map(([tag, count]) => [tag ?? 'none', count])),
      annotators: [...annotators].map(([id, { name, count }]) => ({ id, name, count })),
      speakers: Object.fromEntries(speakers),
      labels: Object.fromEntries(labels),
      withoutArticle: detached.size,
    },
    relations: Object.fromEntries(summary.relations),
    decisions: summary.decisions,
    guidance: summary.guidance,
    foreign: summary.foreign,
    deleted: summary.deleted,
    unsettled: summary.unsettled,
    damaged: problems.length,
  }
}

function forPeople(reading: FileReading): string {
  const { library, problems, formatVersion, detached } = reading.read.value
  const summary = summariseLibrary(library)
  const { total, tags, annotators } = summary.annotations
  const byTag = [...tags].map(([tag, count]) => `${count} ${tag ?? 'untagged'}`)
  const names = [...annotators.values()].map(({ name, count }) => {
    return `${printable(name) || 'unnamed'} ${count}`
  })
  const rows: readonly (readonly [string, string])[] = [
    ['Format', formatVersion ?? 'a W3C annotation collection of another tool'],
    ['Articles', `${summary.articles}`],
    ...articleLines(reading).map(({ article, annotations }): readonly [string, string] => {
      const title = printable(article.title) || 'without a title'
      return ['', `${title}: ${counted(annotations, 'annotation')}`]
    }),
    ['Annotations', withDetails(total, byTag)],
    ['Annotators', names.join(', ') || 'none'],
    ['Relations', relationsOf(summary)],
    ['Decisions', `${summary.decisions}`],
    ['Guidance', counted(summary.guidance, 'tag')],
    ['Of other tools', `${summary.foreign}`],
    ['Deleted', `${summary.deleted}`],
    ['Not settled', `${summary.unsettled}`],
    ...(detached.size > 0 ? [['Without article', `${detached.size}`] as const] : []),
    ['Damaged parts', `${problems.length}`],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}\n`)
  return `${printable(reading.path, 200)}\n${lines.join('')}`
}

function relationsOf({ relations }: LibrarySummary): string {
  const total = [...relations.values()].reduce((sum, count) => sum + count, 0)
  return withDetails(
    total,
    [...relations].map(([kind, count]) => `${count} ${kind}`),
  )
}

function withDetails(total: number, details: readonly string[]): string {
  return total === 0 ? '0' : `${total} (${details.join(', ')})`
}
