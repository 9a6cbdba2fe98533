import { expect, it, onTestFinished } from 'vitest'
import { turnSteps } from '../../../renderer/app/turning.ts'
import { useNotices } from '../../../renderer/state/notices.ts'
import { useWork } from '../../../renderer/state/work.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotated, annotation, article, newWorkspace, stored, text } from '../storage/make.ts'

const undo = { kind: 'undo' } as const

async function imported(count: number) {
  const workspace = await newWorkspace()
  const annotations = Array.from({ length: count }, (_, at) => annotation(`urn:uuid:${at}`))
  const library = { ...emptyLibrary, articles: [article], texts: new Map([[article.id, text]]) }
  await importLibrary(workspace, { ...library, annotations }, { label: 'Import it' })
  return workspace
}

/** What is shown of long work from now on; each is given to `onShown`. */
function watchWork(onShown: (stop: () => void) => void = () => undefined): readonly string[] {
  const shown: string[] = []
  const stop = useWork.subscribe(({ work }) => {
    shown.push(work?.label ?? 'nothing')
    if (work !== null) onShown(work.stop)
  })
  onTestFinished(stop)
  return shown
}

it('takes back many records with a sign of it and a way to stop', async () => {
  const workspace = await imported(1200)
  const shown = watchWork()
  expect(await turnSteps(workspace, undo)).toMatchObject({ steps: 1, step: { label: 'Import it' } })
  expect(shown).toEqual(['Taking back the last step', 'nothing'])
  expect(await stored(workspace)).toEqual([])
})

it('leaves everything as it was where it is stopped, and says so', async () => {
  const workspace = await imported(1200)
  const shown = watchWork((stop) => stop())
  expect(await turnSteps(workspace, undo)).toBeNull()
  expect(shown.at(-1)).toBe('nothing')
  expect(useNotices.getState().shown.at(-1)?.text).toBe('It was stopped. Nothing was changed.')
  expect(await stored(workspace)).toHaveLength(1200)
})

it('shows nothing where few records are taken back', async () => {
  const workspace = await imported(3)
  const quote = { exact: 'One', prefix: '', suffix: ' sentence here.' }
  const span = { start: 0, end: 3 }
  await annotated(workspace, { articleId: article.id, span, quote, tag: 'claim' })
  const shown = watchWork()
  expect(await turnSteps(workspace, undo)).toMatchObject({ steps: 1 })
  expect(shown).toEqual([])
})
