import { describe, expect, it } from 'vitest'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { success } from '../../../shared/model/result.ts'
import { encodeInWorker } from '../../../renderer/backup/encode-in-worker.ts'
import { keepBackups } from '../../../renderer/backup/keep-backups.ts'
import { backupAhead, restoreBackup } from '../../../renderer/backup/lost-library.ts'
import { restoredSentence } from '../../../renderer/backup/restored-sentence.ts'
import { readHandedOut, takeReceived } from '../../../renderer/storage/assignments.ts'
import { raiseBackupMark } from '../../../renderer/storage/backup-mark.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readForBackup } from '../../../renderer/storage/read-for-backup.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { reveal } from '../../../renderer/storage/returns.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { handedOut, returned, take } from '../storage/handed-out.ts'
import { newWorkspace, stored } from '../storage/make.ts'

const backup = { name: 'library-5', written: '2026-01-01T00:00:00Z', mark: 5, size: 1 }

/** The backup of a library, as bytes on a disk. */
async function backupOf(workspace: Workspace) {
  const bytes = await encodeInWorker(workspace.database.name)
  if (bytes === null) throw new Error('There is nothing to back up')
  return diskWith(bytes)
}

function diskWith(bytes: Uint8Array) {
  return {
    text: new TextDecoder().decode(bytes),
    listBackups: () => Promise.resolve(success([backup])),
    readBackup: () => Promise.resolve(success(bytes)),
  }
}

function keeperOf(workspace: Workspace) {
  const marks: number[] = []
  const keeper = keepBackups({
    workspace,
    encode: encodeInWorker,
    later: () => () => undefined,
    onProblem: () => undefined,
    desktop: {
      writeBackup: (_bytes, mark) => {
        marks.push(mark)
        return Promise.resolve(success(null))
      },
    },
  })
  return { marks, keeper }
}

async function withReturn() {
  const handed = await handedOut()
  await take(handed.mine, await returned(handed.package_, 'Ana'))
  return handed
}

describe('a backup of what is kept apart', () => {
  it('is written when nothing else has changed, also without any article', async () => {
    const { package_ } = await handedOut()
    const anas = await returned(package_, 'Ana')
    const mine = await newWorkspace()
    const { marks, keeper } = keeperOf(mine)
    await take(mine, anas)
    await keeper.flush()
    await keeper.flush()
    expect(marks).toEqual([1])
    keeper.close()
    const again = await newWorkspace()
    await restoreBackup(again, await backupOf(mine), backup)
    expect((await readForBackup(again)).apart).toEqual((await readForBackup(mine)).apart)
  })

  it('brings a lost library back, unseen, and says so', async () => {
    const { mine } = await withReturn()
    const disk = await backupOf(mine)
    const again = await newWorkspace()
    expect(await backupAhead(again, disk)).toEqual(backup)
    const restored = await restoreBackup(again, disk, backup)
    expect(restored).toEqual(success({ annotations: 0, handedOut: 1, returns: 1, damaged: 0 }))
    expect(await readForBackup(again)).toEqual(await readForBackup(mine))
    expect(await stored(again)).toEqual([])
    expect(await backupAhead(again, disk)).toBeNull()
    const once = await readForBackup(again)
    expect(await restoreBackup(again, disk, backup)).toEqual(
      success({ annotations: 0, handedOut: 0, returns: 0, damaged: 0 }),
    )
    expect(await readForBackup(again)).toEqual(once)
  })

  it('is still offered where returns came before somebody answered', async () => {
    const { mine, package_ } = await withReturn()
    const disk = await backupOf(mine)
    const again = await newWorkspace()
    const { marks, keeper } = keeperOf(again)
    await take(again, await returned(package_, 'Ben'))
    await keeper.flush()
    keeper.close()
    expect(marks).toEqual([1])
    expect(await backupAhead(again, disk)).toEqual(backup)
    await restoreBackup(again, disk, backup)
    expect(await readHandedOut(again)).toMatchObject([{ row: { role: 'handed-out' }, missing: [] }])
    expect(await stored(again)).toEqual([])
  })

  it('keeps on record that returns were opened early', async () => {
    const { mine, id } = await withReturn()
    await reveal(mine, id)
    const again = await newWorkspace()
    await restoreBackup(again, await backupOf(mine), backup)
    expect(await readHandedOut(again)).toMatchObject([{ row: { revealed: { missing: ['Ben'] } } }])
    expect(await stored(again)).toEqual(await stored(mine))
  })

  it('with a damaged entry brings everything else', async () => {
    const { mine } = await withReturn()
    const { text } = await backupOf(mine)
    const damaged = text.replace('"returns":[', '"returns":[{"assignment":1},')
    expect(damaged).not.toBe(text)
    const again = await newWorkspace()
    const disk = diskWith(new TextEncoder().encode(damaged))
    expect(await restoreBackup(again, disk, backup)).toMatchObject({
      value: { handedOut: 1, returns: 1, damaged: 1 },
    })
    expect(await readForBackup(again)).toEqual(await readForBackup(mine))
  })

  it('that is imported like any other file gives nothing of it away', async () => {
    const { mine } = await withReturn()
    const { text } = await backupOf(mine)
    expect(text).toContain('Ana')
    const decoded = decodeCollection(text)
    if (!decoded.ok) throw new Error(decoded.problem.message)
    const { library } = decoded.value
    const theirs = await newWorkspace()
    await importLibrary(theirs, library)
    await takeReceived(theirs, library)
    const { apart } = await readForBackup(theirs)
    expect(apart).toEqual({ assignments: [], returns: [] })
    const everything = { kind: 'everything' } as const
    const exported = encodeLibrary(await readLibrary(theirs, everything))
    expect(exported).toBe(encodeLibrary(await readLibrary(mine, everything)))
    expect(exported).not.toContain('Ana')
  })

  it('is none where there is nothing', async () => {
    const workspace = await newWorkspace()
    await raiseBackupMark(workspace, 3)
    expect(await encodeInWorker(workspace.database.name)).toBeNull()
  })
})

describe('what is said of a backup that was restored', () => {
  it.each([
    [{}, 'Restored the backup with 0 annotations.'],
    [{ annotations: 1 }, 'Restored the backup with 1 annotation.'],
    [
      { annotations: 12, returns: 1 },
      'Restored the backup with 12 annotations and 1 return that is kept apart.',
    ],
    [
      { annotations: 0, handedOut: 1, returns: 2 },
      'Restored the backup with 1 package handed out and 2 returns that are kept apart.',
    ],
    [
      { annotations: 2, damaged: 1 },
      'Restored the backup with 2 annotations. 1 part of it could not be read and was left out.',
    ],
  ])('%o', (came, sentence) => {
    const nothing = { annotations: 0, handedOut: 0, returns: 0, damaged: 0 }
    expect(restoredSentence({ ...nothing, ...came })).toBe(sentence)
  })
})
