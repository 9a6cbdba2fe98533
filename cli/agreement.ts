import { comparedLibrary } from '../shared/agreement/compared-library.ts'
import { measureAgreement } from '../shared/agreement/measure-agreement.ts'
import { measureNotes } from '../shared/agreement/measure-notes.ts'
import type { Measure } from '../shared/agreement/measures.ts'
import { sharedArticles } from '../shared/agreement/shared-articles.ts'
import type { Unit } from '../shared/agreement/coding-of-runs.ts'
import { joinFiles } from '../shared/merge/join-files.ts'
import { agreementForMachines } from './agreement-for-machines.ts'
import { agreementForPeople } from './agreement-for-people.ts'
import type { Tag } from '../shared/model/tag.ts'
import { complain } from './complain.ts'
import { damageLines } from './damage-lines.ts'
import { exitCodes } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { findAnnotators } from './find-annotators.ts'
import type { Host } from './host.ts'
import { progressOn } from './progress.ts'
import { isRead, isUnreadable, readFiles } from './read-files.ts'

interface AgreementOptions {
  /** Names or ids, with commas between them; undefined for everybody in the files. */
  readonly annotators: string | undefined
  readonly measures: readonly Measure[]
  /** Null stands for untagged; none stands for all. */
  readonly tags: readonly (Tag | null)[]
  readonly unit: Unit
  readonly leavesOutUnmarked: boolean
  /** Compares articles that one of them alone annotated, too. */
  readonly takesAllArticles: boolean
  readonly seed: number
  readonly json: boolean
}

/**
 * Says how far annotators agree in all of the files together. 0: measured; 1: measured, but damaged
 * parts were left out; 2: a file is no exchange file, or no two annotators share an article.
 */
export async function agreement(
  paths: readonly string[],
  { annotators, takesAllArticles, json, ...wishes }: AgreementOptions,
  host: Host,
): Promise<ExitCode> {
  const progress = progressOn(host)
  const readings = await readFiles(paths, progress)
  progress.clear()
  const unreadable = readings.filter(isUnreadable)
  for (const reading of unreadable) complain(host, reading)
  if (unreadable.length > 0) return exitCodes.unusable
  const files = readings.filter(isRead)
  for (const { path, read } of files) host.err(damageLines(path, read.value.problems))
  const [first, ...others] = files.map(({ read }) => read.value.library)
  if (first === undefined) return exitCodes.unusable

  const library = joinFiles(first, ...others)
  const compared = comparedLibrary(library)
  const present = compared.annotators.map(({ id }) => id)
  const chosen = findAnnotators(library, present, annotators)
  if (!chosen.ok) {
    host.err(`${chosen.problem}\n`)
    return exitCodes.unusable
  }
  if (chosen.value.length < 2) {
    host.err('Agreement takes two annotators or more; these files have fewer of those asked for.\n')
    return exitCodes.unusable
  }
  const people = chosen.value.flatMap(
    (id) => compared.annotators.find((each) => each.id === id) ?? [],
  )
  const shared = sharedArticles(compared.marks, chosen.value)
  const articles = compared.articles.filter(({ id }) => takesAllArticles || shared.has(id))
  if (articles.length === 0) {
    host.err(
      'No article was annotated by two of these people; --all-articles compares them all the same.\n',
    )
    return exitCodes.unusable
  }
  const report = measureAgreement(
    { ...compared, ...wishes, articles, annotators: chosen.value },
    ({ measure, done }) => {
      progress.show(`Measuring ${measureNotes[measure].name}, ${Math.round(done * 100)} %`)
    },
  )
  progress.clear()
  host.out(
    json
      ? agreementForMachines(report, people, wishes.seed)
      : agreementForPeople(report, { people, articles: library.articles, texts: library.texts }),
  )
  const isDamaged = files.some(({ read }) => read.value.problems.length > 0)
  return isDamaged ? exitCodes.finding : exitCodes.fine
}
