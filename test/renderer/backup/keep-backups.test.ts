import { expect, describe, it } from 'vitest'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { failure, success } from '../../../shared/model/result.ts'
import type { Result } from '../../../shared/model/result.ts'
import type { HostProblem } from '../../../shared/ipc/answers.ts'
import { encodeInWorker } from '../../../renderer/backup/encode-in-worker.ts'
import { keepBackups, quietFor } from '../../../renderer/backup/keep-backups.ts'
import { backupAhead, restoreBackup } from '../../../renderer/backup/lost-library.ts'
import { readBackupMark } from '../../../renderer/storage/backup-mark.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { annotated, article, newWorkspace, stored, withArticle } from '../storage/make.ts'

/** A disk for backups, and timers that run when the test says so. */
function fakes() {
  const written: { readonly bytes: Uint8Array; readonly mark: number }[] = []
  const waiting: { readonly run: () => void; readonly milliseconds: number }[] = []
  const problems: HostProblem[] = []
  let full = false
  return {
    written,
    waiting,
    problems,
    fill: (isFull: boolean) => (full = isFull),
    parts: (workspace: Workspace) => ({
      workspace,
      encode: encodeInWorker,
      later: (run: () => void, milliseconds: number) => {
        const one = { run, milliseconds }
        waiting.push(one)
        return () => void waiting.splice(waiting.indexOf(one), 1)
      },
      onProblem: (problem: HostProblem) => void problems.push(problem),
      desktop: {
        writeBackup: (bytes: Uint8Array, mark: number): Promise<Result<null, HostProblem>> => {
          if (full) return Promise.resolve(failure({ kind: 'disk-full', sentence: 'Full.' }))
          written.push({ bytes, mark })
          return Promise.resolve(success(null))
        },
      },
    }),
  }
}

function tag(workspace: Workspace): Promise<string> {
  const quote = { exact: 'One', prefix: '', suffix: '' }
  return annotated(workspace, {
    articleId: article.id,
    span: { start: 0, end: 3 },
    quote,
    tag: 'claim',
  })
}

describe('backups', () => {
  it('are written once it is quiet, whole, and only after a change', async () => {
    const workspace = await newWorkspace()
    const { written, waiting, parts } = fakes()
    const keeper = keepBackups(parts(workspace))
    await keeper.flush()
    expect(written).toEqual([])
    await withArticle(workspace)
    await tag(workspace)
    expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([quietFor])
    await keeper.flush()
    await keeper.flush()
    expect(written.map(({ mark }) => mark)).toEqual([1])
    expect(waiting).toEqual([])
    const decoded = decodeCollection(new TextDecoder().decode(written[0]?.bytes))
    expect(decoded.ok && decoded.value.library.annotations).toMatchObject(await stored(workspace))
    await tag(workspace)
    await keeper.flush()
    expect(written.map(({ mark }) => mark)).toEqual([1, 2])
    expect(await readBackupMark(workspace)).toBe(2)
    keeper.close()
  })

  it('of an empty library are not written', async () => {
    const workspace = await newWorkspace()
    const { written, parts } = fakes()
    const keeper = keepBackups(parts(workspace))
    await workspace.database.foreign.put({ id: 'urn:x', item: { id: 'urn:x' } })
    await keeper.flush()
    expect(written).toEqual([])
    keeper.close()
  })

  it('that the disk did not take are told of, and tried again', async () => {
    const workspace = await newWorkspace()
    const { written, problems, fill, parts } = fakes()
    const keeper = keepBackups(parts(workspace))
    await withArticle(workspace)
    fill(true)
    await keeper.flush()
    expect(problems).toMatchObject([{ kind: 'disk-full' }])
    expect(await readBackupMark(workspace)).toBe(0)
    fill(false)
    await keeper.flush()
    expect(written.map(({ mark }) => mark)).toEqual([1])
    keeper.close()
  })

  it('bring a lost library back, and are offered only while they are ahead', async () => {
    const lost = await newWorkspace()
    const { written, parts } = fakes()
    const keeper = keepBackups(parts(lost))
    await withArticle(lost)
    await tag(lost)
    await keeper.flush()
    keeper.close()
    const [kept] = written
    const backup = { name: 'library-1', written: '2026-01-01T00:00:00Z', mark: 1, size: 1 }
    const desktop = {
      listBackups: () => Promise.resolve(success([backup])),
      readBackup: () => Promise.resolve(success(kept!.bytes)),
    }
    expect(await backupAhead(lost, desktop)).toBeNull()
    const empty = await newWorkspace()
    expect(await backupAhead(empty, desktop)).toEqual(backup)
    expect(await restoreBackup(empty, desktop, backup)).toEqual(
      success({ annotations: 1, handedOut: 0, returns: 0, damaged: 0 }),
    )
    const everything = { kind: 'everything' } as const
    expect(await readLibrary(empty, everything)).toEqual(await readLibrary(lost, everything))
    expect(await backupAhead(empty, desktop)).toBeNull()
  })

  it('that are damaged change nothing and say so', async () => {
    const workspace = await newWorkspace()
    const backup = { name: 'library-1', written: '2026-01-01T00:00:00Z', mark: 1, size: 1 }
    const damaged = { readBackup: () => Promise.resolve(success(new Uint8Array([123]))) }
    const restored = await restoreBackup(workspace, damaged, backup)
    expect(!restored.ok && restored.problem.sentence).toContain('library-1')
    expect(await readBackupMark(workspace)).toBe(0)
  })
})
