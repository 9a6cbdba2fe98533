import { decodeCollection } from '../../shared/exchange/decode-collection.ts'
import type { ItemProblem } from '../../shared/exchange/damage.ts'
import { settleCopies } from '../../shared/exchange/settle-copies.ts'
import { readForeign } from '../../shared/foreign/read-foreign.ts'
import type { ImportPlan, ImportedRecords } from '../../shared/merge/plan-import.ts'
import { counted } from '../../shared/text/counted.ts'
import type { PickedFile } from '../platform/host.ts'
import { askForeign } from '../state/foreign.ts'
import { notify } from '../state/notices.ts'
import { heldVersions } from '../storage/held-versions.ts'
import { importLibrary } from '../storage/import-library.ts'
import { readLibrary } from '../storage/read-library.ts'
import type { Workspace } from '../storage/workspace.ts'

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
  if (isOfAnotherTool(decoded, text)) {
    const foreign = readForeign(text)
    if (foreign.ok && foreign.value.annotations.length > 0) {
      askForeign({ name: file.name, file: foreign.value })
      return
    }
  }
  if (!decoded.ok) {
    notify({
      tone: 'problem',
      text: `“${file.name}” was not imported: ${decoded.problem.message} Nothing was changed.`,
    })
    return
  }
  const { library, problems } = decoded.value
  const settled = settleCopies(library, await heldVersions(workspace))
  const plan = await importLibrary(workspace, settled)
  notify({
    tone: problems.length > 0 ? 'problem' : 'info',
    text: `“${file.name}”: ${summary(plan, problems.length)}`,
    details: problems.slice(0, shownProblems).map(problemSentence),
  })
}

/** Claimbench writes the version of its format into every file. */
function isOfAnotherTool(decoded: ReturnType<typeof decodeCollection>, text: string): boolean {
  if (decoded.ok) return !text.includes('"formatVersion"')
  return decoded.problem.kind === 'not-a-collection'
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
  const relations = added.relations.filter(({ deleted }) => !deleted).length
  const removed = (kind: 'articles' | 'annotations' | 'relations') =>
    newer[kind].filter(({ deleted }) => deleted).length
  const kinds = [
    [removed('articles'), 'article'],
    [removed('annotations'), 'annotation'],
    [removed('relations'), 'relation'],
  ] as const
  const gone = kinds.flatMap(([number, noun]) => (number > 0 ? [counted(number, noun)] : []))
  const updated = count(newer) - kinds.reduce((sum, [number]) => sum + number, 0)
  const parts = [
    `added ${listed([counted(articles, 'article'), counted(annotations, 'annotation'), relations > 0 ? counted(relations, 'relation') : ''])}`,
    updated > 0 ? `updated ${updated}` : '',
    gone.length > 0 ? `removed ${listed(gone)}, as their sender did` : '',
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

function listed(parts: readonly string[]): string {
  const said = parts.filter(Boolean)
  const last = said.at(-1) ?? ''
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${last}` : last
}

function problemSentence({ path, reason, quotation }: ItemProblem): string {
  return quotation === undefined ? `${path}: ${reason}` : `${path} (“${quotation}”): ${reason}`
}
