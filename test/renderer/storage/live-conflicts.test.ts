import { expect, it, onTestFinished, vi } from 'vitest'
import { joinRecords } from '../../../shared/merge/join-records.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { deleteAnnotations, editAnnotation } from '../../../renderer/storage/annotate.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { liveConflicts } from '../../../renderer/storage/live-conflicts.ts'
import { settleConflict } from '../../../renderer/storage/settle.ts'
import { undo } from '../../../renderer/storage/apply-step.ts'
import { annotation, article, newWorkspace, secondWindow, withArticle } from './make.ts'

function open(id: string, start: number) {
  const quote = { exact: `words of ${id}`, prefix: '', suffix: '' }
  const mine = annotation(id, { start, end: start + 3, quote, note: 'one', version: { other: 2 } })
  const theirs = { ...mine, note: 'two', version: { other: 1, third: 1 } }
  return joinRecords(mine, theirs)
}

it('lists what is to be settled as it follows in the text, and keeps in step with every window', async () => {
  const workspace = await newWorkspace()
  const other = await secondWindow(workspace)
  const live = liveConflicts(workspace)
  onTestFinished(live.subscribe(() => undefined))
  const becomes = (subjects: readonly string[]) =>
    vi.waitFor(() => expect(live.current()?.map(({ subject }) => subject)).toEqual(subjects), 3000)

  await becomes([])
  await withArticle(workspace)
  const plain = Array.from({ length: 4000 }, (_, at) => annotation(`p${at}`))
  const annotations = [...plain, open('b', 9), open('a', 4), open('c', 2)]
  await importLibrary(other, { ...emptyLibrary, annotations }, { label: 'Import' })
  await becomes(['“words of c”', '“words of a”', '“words of b”'])
  const [first] = live.current() ?? []
  expect(first).toMatchObject({ kind: 'annotation', id: 'c', title: article.title })
  expect(first?.differences).toMatchObject([{ name: 'note', words: ['two', 'one'] }])

  await settleConflict(other, first!, { kind: 'keep', version: 0 })
  await becomes(['“words of a”', '“words of b”'])
  await deleteAnnotations(workspace, [open('a', 4)])
  await becomes(['“words of b”'])
  await undo(workspace)
  await undo(workspace)
  await becomes(['“words of c”', '“words of b”'])
  // What is edited stays in conflict, and shows what it says now.
  await editAnnotation(workspace, { id: 'b', articleId: article.id }, { note: 'three' })
  await vi.waitFor(() =>
    expect(live.current()?.at(-1)?.differences).toMatchObject([{ words: ['three', 'one'] }]),
  )
})
