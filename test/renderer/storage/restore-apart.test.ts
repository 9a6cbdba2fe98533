import { describe, expect, it } from 'vitest'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { nameAnnotator } from '../../../renderer/storage/annotator.ts'
import { readHandedOut, takeReceived } from '../../../renderer/storage/assignments.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readForBackup } from '../../../renderer/storage/read-for-backup.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { restoreApart } from '../../../renderer/storage/restore-apart.ts'
import { reveal } from '../../../renderer/storage/returns.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { handedOut, readFile, returned, take } from './handed-out.ts'
import { newWorkspace, stored, withArticle } from './make.ts'

const apartOf = async (workspace: Workspace) => (await readForBackup(workspace)).apart
const exported = async (workspace: Workspace) =>
  encodeLibrary(await readLibrary(workspace, { kind: 'everything' }))

/** The library as it is after its loss, with its article opened anew. */
async function begunAnew(): Promise<Workspace> {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  return workspace
}

describe('what was kept apart in a lost library', () => {
  it('comes back as it was, still unseen, and can be opened', async () => {
    const { mine, id, package_ } = await handedOut()
    // A byte order mark and line ends of Windows: a file stays as it came.
    const anas = `\uFEFF${(await returned(package_, 'Ana')).replaceAll('\n', '\r\n')}`
    await take(mine, anas)
    const again = await begunAnew()
    const came = { handedOut: 1, returns: 1, annotations: 0, unreadable: 0 }
    expect(await restoreApart(again, await apartOf(mine))).toEqual(came)
    expect(await apartOf(again)).toEqual(await apartOf(mine))
    expect((await apartOf(again)).returns.map(({ text }) => text)).toEqual([anas])
    expect(await readHandedOut(again)).toMatchObject([
      { row: { role: 'handed-out' }, missing: ['Ben'] },
    ])
    expect(await stored(again)).toEqual([])
    expect(await exported(again)).not.toContain('Ana')

    expect(await reveal(again, id)).toEqual({ ok: true, value: 1 })
    expect((await stored(again)).map(({ creator }) => creator.name)).toEqual(['Ana'])
  })

  it('comes once, however often it is restored, and beside what is here', async () => {
    const { mine, package_ } = await handedOut()
    const [anas, bens] = [await returned(package_, 'Ana'), await returned(package_, 'Ben')]
    await take(mine, anas)
    const again = await begunAnew()
    await take(again, anas)
    await take(again, bens)
    const [here] = await again.database.returns.toArray()
    expect(await restoreApart(again, await apartOf(mine))).toMatchObject({
      handedOut: 1,
      returns: 0,
    })
    const once = await apartOf(again)
    expect(once.returns).toHaveLength(2)
    expect(once.returns).toContainEqual(here)
    // The library that is there knew of it by what came back alone.
    expect(once.assignments.map(({ role }) => role)).toEqual(['handed-out'])
    expect(await restoreApart(again, await apartOf(mine))).toMatchObject({
      handedOut: 0,
      returns: 0,
    })
    expect(await apartOf(again)).toEqual(once)
  })

  it('stays opened where it was, with the record, and what came since is opened too', async () => {
    const { mine, id, package_ } = await handedOut()
    await take(mine, await returned(package_, 'Ana'))
    await nameAnnotator(mine, 'Chair')
    await reveal(mine, id)
    const again = await begunAnew()
    await take(again, await returned(package_, 'Ben'))
    expect(await stored(again)).toEqual([])
    expect(await restoreApart(again, await apartOf(mine))).toMatchObject({ annotations: 1 })
    expect(await readHandedOut(again)).toMatchObject([
      { row: { revealed: { missing: ['Ben'], by: { name: 'Chair' } } }, returned: [] },
    ])
    expect((await stored(again)).map(({ creator }) => creator.name)).toEqual(['Ben'])
  })

  it('that was opened here since is not unseen again, and nothing of it is lost', async () => {
    const { mine, id, package_ } = await handedOut()
    const [anas, bens] = [await returned(package_, 'Ana'), await returned(package_, 'Ben')]
    await take(mine, anas)
    await take(mine, bens)
    const again = await begunAnew()
    await take(again, anas)
    await reveal(again, id)
    const opened = (await apartOf(again)).assignments[0]?.revealed
    expect(await restoreApart(again, await apartOf(mine))).toMatchObject({
      returns: 0,
      annotations: 1,
    })
    expect((await apartOf(again)).returns).toEqual([])
    expect((await apartOf(again)).assignments[0]?.revealed).toEqual(opened)
    expect((await stored(again)).map(({ creator }) => creator.name).toSorted()).toEqual([
      'Ana',
      'Ben',
    ])
  })

  it('leaves a return alone that is here and cannot be read any more', async () => {
    const { mine, id, package_ } = await handedOut()
    await take(mine, await returned(package_, 'Ana'))
    const again = await begunAnew()
    await take(again, await returned(package_, 'Ben'))
    await again.database.returns.toCollection().modify({ text: 'not JSON' })
    await reveal(mine, id)
    expect(await restoreApart(again, await apartOf(mine))).toMatchObject({ unreadable: 1 })
    expect(await again.database.returns.count()).toBe(1)
  })

  it('was received to be annotated, and is returned all the same', async () => {
    const { package_ } = await handedOut()
    const bens = await newWorkspace()
    const library = readFile(package_)
    await importLibrary(bens, library)
    await takeReceived(bens, library)
    await take(bens, await returned(package_, 'Ana'))
    const again = await begunAnew()
    await restoreApart(again, await apartOf(bens))
    await nameAnnotator(again, 'Ben')
    expect((await readLibrary(again, { kind: 'everything' })).assignments).toMatchObject([
      { by: { name: 'Ben' } },
    ])
    expect(await exported(again)).not.toContain('"Ana","type"')
    expect(await stored(again)).toEqual([])
  })
})
