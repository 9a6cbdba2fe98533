import { decodeCollection } from '../../shared/exchange/decode-collection.ts'
import type { ItemProblem } from '../../shared/exchange/damage.ts'
import { readForeign } from '../../shared/foreign/read-foreign.ts'
import type { MergeItem, MergePlan } from '../../shared/merge/plan-merge.ts'
import type { Whole } from '../../shared/merge/whole.ts'
import type { Assignment } from '../../shared/model/assignment.ts'
import { counted } from '../../shared/text/counted.ts'
import type { PickedFile } from '../platform/host.ts'
import { showDialog } from '../state/dialogs.ts'
import { askForeign } from '../state/foreign.ts'
import { notify } from '../state/notices.ts'
import { takeReceived } from '../storage/assignments.ts'
import { importLibrary } from '../storage/import-library.ts'
import { readLibrary } from '../storage/read-library.ts'
import { keepApart } from '../storage/returns.ts'
import type { KeptApart } from '../storage/returns.ts'
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
  const apart = await keepApart(workspace, { fileName: file.name, text, library })
  if (apart !== null) {
    tellKeptApart(file.name, apart)
    return
  }
  const plan = await importLibrary(workspace, library, { label: `Import “${file.name}”` })
  tellReceived(await takeReceived(workspace, library))
  notify({
    tone: problems.length > 0 ? 'problem' : 'info',
    text: `“${file.name}”: ${summary(plan, problems.length)}`,
    details: problems.slice(0, shownProblems).map(problemSentence),
  })
}

function tellReceived(assignments: readonly Assignment[]): void {
  for (const { annotators, articleIds } of assignments) {
    const what = articleIds.length === 1 ? 'This article was' : 'These articles were'
    notify({
      text: `${what} handed out to ${listed(annotators)}. Annotate, give your name, and return what Export… writes.`,
    })
  }
}

function tellKeptApart(fileName: string, { by, missing }: KeptApart): void {
  const who = listed(by.map(({ name }) => name || 'somebody without a name'))
  const rest =
    missing.length === 0
      ? 'All work is back: it can be opened under “Handed out”.'
      : `Still to come: ${listed(missing)}.`
  notify({
    text: `“${fileName}” is the work of ${who}. It is kept apart unseen. ${rest}`,
    action: { label: 'Handed out', run: () => showDialog('handed-out') },
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

function summary({ items }: MergePlan, damaged: number): string {
  const among = (...standings: readonly MergeItem['standing'][]) =>
    items.filter(({ standing }) => standings.includes(standing))
  const isGone = ({ before, after }: MergeItem) => isThere(before) && !isThere(after)
  const shown = among('new').filter(({ after, waits }) => isThere(after) && !waits)
  const updated = among('updated')
  const waiting = items.filter(({ waits, standing }) => waits && standing === 'new')
  const here = among('identical', 'older').length
  const conflicts = among('conflicting').length
  const gone = kindsIn(updated.filter(isGone))
  const parts = [
    `added ${listed([counted(ofKind(shown, 'article'), 'article'), counted(ofKind(shown, 'annotation'), 'annotation'), ...kindsIn(shown.filter(({ after }) => after.kind === 'relation'))])}`,
    updated.length > gone.length ? `updated ${updated.filter((item) => !isGone(item)).length}` : '',
    gone.length > 0 ? `removed ${listed(gone)}, as their sender did` : '',
    here > 0 ? `${here} here already` : '',
    conflicts > 0 ? `${conflicts} changed on both sides: both versions are kept` : '',
    waiting.length > 0 ? `${waiting.length} kept until their article is opened` : '',
    damaged > 0 ? `${damaged} damaged and left out` : '',
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}

function isThere({ record }: Whole): boolean {
  return record !== null && (!('deleted' in record) || record.deleted === false)
}

function ofKind(items: readonly MergeItem[], kind: Whole['kind']): number {
  return items.filter(({ after }) => after.kind === kind).length
}

function kindsIn(items: readonly MergeItem[]): readonly string[] {
  return (['article', 'annotation', 'relation'] as const).flatMap((kind) => {
    const number = ofKind(items, kind)
    return number > 0 ? [counted(number, kind)] : []
  })
}

function listed(parts: readonly string[]): string {
  const said = parts.filter(Boolean)
  const last = said.at(-1) ?? ''
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${last}` : last
}

function problemSentence({ path, reason, quotation }: ItemProblem): string {
  return quotation === undefined ? `${path}: ${reason}` : `${path} (“${quotation}”): ${reason}`
}
