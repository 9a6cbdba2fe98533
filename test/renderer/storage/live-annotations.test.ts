import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { deleteAnnotations, editAnnotation } from '../../../renderer/storage/annotate.ts'
import { undo } from '../../../renderer/storage/apply-step.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { liveAnnotations } from '../../../renderer/storage/live-annotations.ts'
import type { LiveAnnotations } from '../../../renderer/storage/live-annotations.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotation, article, newWorkspace, secondWindow, stored, withArticle } from './make.ts'

function open(workspace: Workspace): LiveAnnotations {
  const live = liveAnnotations(workspace.database, article.id)
  onTestFinished(async () => {
    await readToTheEnd(workspace, live)
    live.close()
  })
  return live
}

/** Reads follow one another at once, so when a write found none before it, there are no more. */
async function readToTheEnd({ database }: Workspace, live: LiveAnnotations): Promise<void> {
  let shown: unknown
  do {
    shown = live.current()
    await database.transaction('rw', database.tables, () => database.meta.count())
  } while (live.current() !== shown)
}

async function expectShown(workspace: Workspace, live: LiveAnnotations): Promise<void> {
  const kept = (await stored(workspace)).filter(({ deleted }) => !deleted)
  await vi.waitFor(() =>
    expect(live.current()?.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(kept),
  )
}

/** Edits one after the other, as fast as they are kept. */
async function edit(workspace: Workspace, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await editAnnotation(workspace, { id, articleId: article.id }, { note: `edit ${index}` })
  }
}

function many(prefix: string, length: number): readonly Annotation[] {
  return Array.from({ length }, (_, index) => annotation(`${prefix}${index}`))
}

function idsOf(annotations: readonly Annotation[]): readonly string[] {
  return annotations.map(({ id }) => id)
}

describe('liveAnnotations', () => {
  it('never shows an older state after a newer one, however fast two windows edit', async () => {
    const first = await newWorkspace()
    await withArticle(first)
    const second = await secondWindow(first)
    await importLibrary(first, { ...emptyLibrary, annotations: many('a', 100) })
    const lives = [open(first), open(second)]
    const fallen: string[] = []
    for (const live of lives) {
      const seen = new Map<string, number>()
      live.subscribe(() => {
        for (const { id, note, version } of live.current() ?? []) {
          const edits = version[first.replica] ?? 0
          if (edits < (seen.get(id) ?? 0)) fallen.push(`${id} ${note}`)
          seen.set(id, edits)
        }
      })
    }
    const ids = Array.from({ length: 100 }, (_, index) => `a${index % 7}`)
    await Promise.all([edit(first, ids), edit(second, ids.toReversed())])
    for (const live of lives) await expectShown(first, live)
    expect(fallen).toEqual([])
  })

  it('misses no edit while the buckets double', async () => {
    const first = await newWorkspace()
    await withArticle(first)
    const second = await secondWindow(first)
    await importLibrary(first, { ...emptyLibrary, annotations: many('a', 20) })
    const live = open(first)
    await vi.waitFor(() => expect(live.current()).toHaveLength(20))
    const more = many('b', 1000)
    await Promise.all([
      edit(first, idsOf(many('a', 20))),
      importLibrary(second, { ...emptyLibrary, annotations: more }).then(() =>
        edit(second, idsOf(more.slice(0, 60))),
      ),
    ])
    await expectShown(first, live)
  })

  it('shows what was deleted in another window no more, and again after its undo', async () => {
    const first = await newWorkspace()
    await withArticle(first)
    const second = await secondWindow(first)
    await importLibrary(first, { ...emptyLibrary, annotations: many('a', 3) })
    const live = open(first)
    await deleteAnnotations(second, [annotation('a1')])
    await vi.waitFor(() => expect(live.current()?.map(({ id }) => id)).toEqual(['a0', 'a2']))
    await undo(second)
    await vi.waitFor(() => expect(live.current()?.map(({ id }) => id)).toEqual(['a0', 'a1', 'a2']))
  })
})
