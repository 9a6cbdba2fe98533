import { describe, expect, it } from 'vitest'
import { carriedId } from '../../../shared/carry/carried-id.ts'
import { carryItems } from '../../../shared/carry/carry-item.ts'
import type { CarryItem } from '../../../shared/carry/carry-item.ts'
import { placeAnnotations } from '../../../shared/carry/place-annotations.ts'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import type { Library } from '../../../shared/model/library.ts'
import { redo, undo } from '../../../renderer/storage/apply-step.ts'
import { deleteAnnotations, editAnnotation } from '../../../renderer/storage/annotate.ts'
import { carryOver, leaveBehind, readCaptures } from '../../../renderer/storage/carry.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { readNeighbours } from '../../../renderer/storage/read-neighbours.ts'
import { readRelated } from '../../../renderer/storage/read-related.ts'
import { unrelate } from '../../../renderer/storage/relate.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { both, marked, newId, oldId, spanOf, twoCaptures } from './two-captures.ts'
import type { MergePlan } from '../../../shared/merge/plan-merge.ts'

async function onNewer(workspace: Workspace): Promise<readonly (readonly [string, boolean])[]> {
  const captures = await readCaptures(workspace, newId)
  return (captures?.existing ?? []).map(({ quote, deleted }) => [quote.exact, deleted] as const)
}

/** How it stands with the annotations of the older capture, by place. */
async function states(workspace: Workspace): Promise<readonly CarryItem['state'][]> {
  const captures = await readCaptures(workspace, newId)
  if (captures === null) return []
  const { annotations, olderText, newerText } = captures
  const placements = placeAnnotations({ from: olderText, to: newerText, spans: annotations })
  return carryItems({ ...captures, newer: newId, placements }).map(({ state }) => state)
}

/** A library as a colleague reads it from a file. */
async function asRead(workspace: Workspace): Promise<Library> {
  const read = decodeCollection(encodeLibrary(await readLibrary(workspace, { kind: 'everything' })))
  if (!read.ok) throw new RangeError(read.problem.kind)
  return read.value.library
}

/** What an import did to annotations: how each stood, and its note. */
function written({ items }: MergePlan): readonly (readonly [string, string | undefined])[] {
  return items.flatMap(({ standing, after }) => {
    if (after.kind !== 'annotation' || standing === 'identical' || standing === 'older') return []
    return [[standing, after.record?.note] as const]
  })
}

describe('carrying annotations over to a newer capture', () => {
  it('makes one step of it, with the relations; twice is once', async () => {
    const workspace = await twoCaptures()
    expect(await carryOver(workspace, { newerId: newId, carries: both })).toBe(2)
    expect(await carryOver(workspace, { newerId: newId, carries: both })).toBe(0)
    expect((await onNewer(workspace)).toSorted()).toEqual([
      ['crate 37 was', false],
      ['crate 74 was', false],
    ])
    const related = await readRelated(workspace, newId)
    expect(related.map(({ from, to }) => [from?.id, to?.id])).toEqual([
      [carriedId('one', newId), carriedId('two', newId)],
    ])
    expect((await undo(workspace))?.label).toBe('Carry 2 annotations over')
    expect((await onNewer(workspace)).every(([, deleted]) => deleted)).toBe(true)
    expect(await readRelated(workspace, newId)).toEqual([])
    await redo(workspace)
    expect((await onNewer(workspace)).every(([, deleted]) => !deleted)).toBe(true)
  })

  it('brings a relation once its second end is carried', async () => {
    const workspace = await twoCaptures()
    await carryOver(workspace, { newerId: newId, carries: both.slice(0, 1) })
    expect(await readRelated(workspace, newId)).toEqual([])
    await carryOver(workspace, { newerId: newId, carries: both.slice(1) })
    expect(await readRelated(workspace, newId)).toHaveLength(1)
  })

  it('carries nothing that was deleted meanwhile', async () => {
    const workspace = await twoCaptures()
    const captures = await readCaptures(workspace, newId)
    const gone = captures?.annotations.filter(({ id }) => id === 'one') ?? []
    await deleteAnnotations(workspace, gone)
    expect(await carryOver(workspace, { newerId: newId, carries: both })).toBe(1)
  })

  it('puts one that was deleted on the newer capture where a person says, when asked', async () => {
    const workspace = await twoCaptures()
    await carryOver(workspace, { newerId: newId, carries: both })
    const captures = await readCaptures(workspace, newId)
    await deleteAnnotations(workspace, captures?.existing ?? [])
    const elsewhere = spanOf('crate 111 was')
    await carryOver(workspace, { newerId: newId, carries: [{ id: 'one', span: elsewhere }] })
    expect((await onNewer(workspace)).filter(([, deleted]) => !deleted)).toEqual([
      ['crate 111 was', false],
    ])
  })

  it('leaves one with the older capture, and asks again, as steps', async () => {
    const workspace = await twoCaptures()
    const leave = (isLeft: boolean) => leaveBehind(workspace, { newerId: newId, id: 'one', isLeft })
    expect(await states(workspace)).toEqual(['sure', 'sure'])
    await leave(true)
    await leave(true)
    expect(await states(workspace)).toEqual(['left', 'sure'])
    expect((await undo(workspace))?.label).toBe('Leave with the older version')
    expect(await states(workspace)).toEqual(['sure', 'sure'])
    await redo(workspace)
    expect(await states(workspace)).toEqual(['left', 'sure'])
    await leave(false)
    expect(await states(workspace)).toEqual(['sure', 'sure'])
    expect((await undo(workspace))?.label).toBe('Decide again')
    expect(await states(workspace)).toEqual(['left', 'sure'])
    await leave(false)
    expect(await carryOver(workspace, { newerId: newId, carries: both })).toBe(2)
    await leave(true)
    expect(await states(workspace)).toEqual(['carried', 'carried'])
  })

  it('is as if nothing had been carried once that is undone, and can be done anew', async () => {
    const workspace = await twoCaptures()
    await carryOver(workspace, { newerId: newId, carries: both })
    await undo(workspace)
    expect(await states(workspace)).toEqual(['sure', 'sure'])
    expect((await onNewer(workspace)).toSorted()).toEqual([
      ['crate 37 was', true],
      ['crate 74 was', true],
    ])
    expect(await carryOver(workspace, { newerId: newId, carries: both })).toBe(2)
    expect(await states(workspace)).toEqual(['carried', 'carried'])
    expect(await readRelated(workspace, newId)).toHaveLength(1)
  })

  it('asks again about one that a person deleted on the newer capture', async () => {
    const workspace = await twoCaptures()
    await carryOver(workspace, { newerId: newId, carries: both })
    const captures = await readCaptures(workspace, newId)
    const gone = captures?.existing.filter(({ id }) => id === carriedId('one', newId)) ?? []
    await deleteAnnotations(workspace, gone)
    expect(await states(workspace)).toEqual(['left', 'carried'])
    await leaveBehind(workspace, { newerId: newId, id: 'one', isLeft: false })
    expect(await states(workspace)).toEqual(['sure', 'carried'])
  })

  it('makes anew, with tag and creator, what a colleague’s file says is deleted', async () => {
    const [mine, theirs] = [await twoCaptures(), await twoCaptures()]
    await carryOver(theirs, { newerId: newId, carries: both })
    const captures = await readCaptures(theirs, newId)
    await deleteAnnotations(theirs, captures?.existing ?? [])
    await importLibrary(mine, await asRead(theirs))
    expect(await states(mine)).toEqual(['left', 'left'])
    await carryOver(mine, { newerId: newId, carries: both.slice(0, 1) })
    const [back] = (await readCaptures(mine, newId))?.existing.filter((each) => !each.deleted) ?? []
    const [older] = captures?.annotations.filter(({ id }) => id === 'one') ?? []
    const { tag, creator, created, note } = back ?? {}
    expect({ tag, creator, created, note }).toEqual({
      tag: older?.tag,
      creator: older?.creator,
      created: older?.created,
      note: older?.note,
    })
    // What was made anew includes the deletion, so it is the newer one to the colleague too.
    const plan = await importLibrary(theirs, await asRead(mine))
    expect(written(plan)).toEqual([['updated', older?.note]])
  })

  it('gives colleagues who carry separately one record and no conflict', async () => {
    const [mine, theirs] = [await twoCaptures(), await twoCaptures()]
    await carryOver(mine, { newerId: newId, carries: both })
    await carryOver(theirs, { newerId: newId, carries: both })
    const plan = await importLibrary(mine, await asRead(theirs))
    expect(written(plan)).toEqual([])
    await editAnnotation(
      theirs,
      { id: carriedId('one', newId), articleId: newId },
      { note: 'Seen.' },
    )
    const later = await importLibrary(mine, await asRead(theirs))
    expect(written(later)).toEqual([['updated', 'Seen.']])
  })

  it('copies no relation of which an end is deleted on the older capture', async () => {
    const workspace = await twoCaptures()
    const captures = await readCaptures(workspace, newId)
    const gone = captures?.annotations.filter(({ id }) => id === 'two') ?? []
    await deleteAnnotations(workspace, gone)
    await carryOver(workspace, { newerId: newId, carries: both })
    expect(await readRelated(workspace, newId)).toEqual([])
  })

  it('brings no relation back by itself that a person took away', async () => {
    const workspace = await twoCaptures()
    await importLibrary(workspace, { ...emptyLibrary, annotations: [marked('three', 'crate 111')] })
    await carryOver(workspace, { newerId: newId, carries: both })
    const [related] = await readRelated(workspace, newId)
    await unrelate(workspace, related?.relation.id ?? '')
    const carries = [{ id: 'three', span: spanOf('crate 111') }]
    expect(await carryOver(workspace, { newerId: newId, carries })).toBe(1)
    expect(await readRelated(workspace, newId)).toEqual([])
  })

  it('knows the captures before and after an article', async () => {
    const workspace = await twoCaptures()
    const ids = async (id: string) => {
      const { older, newer } = await readNeighbours(workspace.database, id)
      return [older?.id, newer?.id]
    }
    expect([await ids(oldId), await ids(newId)]).toEqual([
      [undefined, newId],
      [oldId, undefined],
    ])
    expect(await readCaptures(workspace, oldId)).toBe(null)
  })
})
