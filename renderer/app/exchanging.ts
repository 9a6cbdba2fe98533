import { decodeCollection } from '../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import type { ItemProblem } from '../../shared/exchange/damage.ts'
import { exchangeEnding } from '../../shared/ipc/file-kinds.ts'
import type { ImportPlan, ImportedRecords } from '../../shared/merge/plan-import.ts'
import type { Host, PickedFile } from '../platform/host.ts'
import { notify } from '../state/notices.ts'
import { importLibrary } from '../storage/import-library.ts'
import { readLibrary } from '../storage/read-library.ts'
import type { LibraryScope } from '../storage/read-library.ts'
import type { Workspace } from '../storage/workspace.ts'

/** Writes an exchange file of the library or some articles. */
export async function exportLibrary(
  workspace: Workspace,
  host: Host,
  { scope, title }: { readonly scope: LibraryScope; readonly title: string },
): Promise<void> {
  const library = await readLibrary(workspace, scope)
  const saved = await host.saveFile({
    name: `${fileName(title)}.${exchangeEnding}`,
    text: encodeLibrary(library),
    mediaType: 'application/json',
  })
  if (!saved.ok) {
    notify({ tone: 'problem', text: saved.problem.sentence })
    return
  }
  if (saved.value === null) return
  const live = library.annotations.filter(({ deleted }) => !deleted).length
  notify({ text: `Exported ${counted(live, 'annotation')} to “${saved.value}”.` })
}

/** Adds exchange files to the library, each as a whole or not at all. */
export async function importPickedFiles(
  workspace: Workspace,
  files: readonly PickedFile[],
): Promise<void> {
  for (const file of files) await importFile(workspace, file)
}

async function importFile(workspace: Workspace, file: PickedFile): Promise<void> {
  const read = await file.read()
  if (!read.ok) {
    notify({ tone: 'problem', text: `${read.problem.sentence} Nothing was changed.` })
    return
  }
  const text = textOf(read.value)
  if (text === null) {
    const way = 'Have it exported again with fewer articles.'
    notify({ tone: 'problem', text: `“${file.name}” is too large to be imported. ${way}` })
    return
  }
  const { texts } = await readLibrary(workspace, { kind: 'everything' })
  const decoded = decodeCollection(text, texts)
  if (!decoded.ok) {
    notify({
      tone: 'problem',
      text: `“${file.name}” was not imported: ${decoded.problem.message} Nothing was changed.`,
    })
    return
  }
  const { library, problems } = decoded.value
  const plan = await importLibrary(workspace, library)
  notify({
    tone: problems.length > 0 ? 'problem' : 'info',
    text: `“${file.name}”: ${summary(plan, problems.length)}`,
    details: problems.slice(0, shownProblems).map(problemSentence),
  })
}

const shownProblems = 50

/** Null when there is more than a string can hold, about 500 million characters. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder().decode(bytes)
  } catch {
    return null
  }
}

function summary(plan: ImportPlan, damaged: number): string {
  const { added, newer, concurrent, toPlace, withoutText, same, older } = plan
  const articles = added.articles.filter(({ deleted }) => !deleted).length
  const annotations = added.annotations.filter(({ deleted }) => !deleted).length
  const parts = [
    `added ${counted(articles, 'article')} and ${counted(annotations, 'annotation')}`,
    count(newer) > 0 ? `updated ${count(newer)}` : '',
    same + older > 0 ? `${same + older} here already` : '',
    count(concurrent) > 0
      ? `${count(concurrent)} changed on both sides and left as they are here`
      : '',
    toPlace.length > 0
      ? `${counted(toPlace.length, 'annotation')} left out: their article is not in the library`
      : '',
    withoutText.length > 0
      ? `${counted(withoutText.length, 'article')} left out: the file lacks the text`
      : '',
    damaged > 0 ? `${damaged} damaged and left out` : '',
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}

function count({ articles, annotations, relations, foreign }: ImportedRecords): number {
  return articles.length + annotations.length + relations.length + foreign.length
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function problemSentence({ path, reason, quotation }: ItemProblem): string {
  return quotation === undefined ? `${path}: ${reason}` : `${path} (“${quotation}”): ${reason}`
}

/** A title as a file name that every system takes. */
export function fileName(title: string): string {
  const safe = title
    .replace(/[\p{Cc}\p{Cs}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
  return Array.from(safe).slice(0, 80).join('').trim() || 'claimbench'
}
