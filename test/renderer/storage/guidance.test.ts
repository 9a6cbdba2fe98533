import { describe, expect, it } from 'vitest'
import { codebookOf } from '../../../shared/codebook/codebook.ts'
import { standardGuidance } from '../../../shared/codebook/standard-guidance.ts'
import { redo, undo } from '../../../renderer/storage/apply-step.ts'
import { editGuidance, restoreStandardGuidance } from '../../../renderer/storage/guidance.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { newWorkspace } from './make.ts'

async function onClaim({ database }: Workspace) {
  return codebookOf(await database.guidance.toArray())[0]
}

const standard = { tag: 'claim', ...standardGuidance.claim, isOwn: false }
const ours = { definition: 'What could be false.' }

describe('guidance', () => {
  it('is edited, taken back, done again and restored, each as one step', async () => {
    const workspace = await newWorkspace()
    await editGuidance(workspace, 'claim', ours)
    await editGuidance(workspace, 'claim', { examples: ['“Forty drones.”'] })
    const edited = { ...standard, ...ours, examples: ['“Forty drones.”'], isOwn: true }
    expect(await onClaim(workspace)).toEqual(edited)
    expect((await undo(workspace))?.label).toBe('Edit guidance on claim')
    expect(await onClaim(workspace)).toEqual({ ...standard, ...ours, isOwn: true })
    await undo(workspace)
    expect(await onClaim(workspace)).toEqual(standard)
    await redo(workspace)
    await redo(workspace)
    expect(await onClaim(workspace)).toEqual(edited)
    await restoreStandardGuidance(workspace, 'claim')
    expect(await onClaim(workspace)).toEqual(standard)
    expect((await undo(workspace))?.label).toBe('Use the standard guidance on claim')
    expect(await onClaim(workspace)).toEqual(edited)
  })
  it('that says what the standard one says is none, and restoring what is standard is no step', async () => {
    const workspace = await newWorkspace()
    await editGuidance(workspace, 'claim', { definition: standardGuidance.claim.definition })
    await restoreStandardGuidance(workspace, 'claim')
    expect(await workspace.database.guidance.count()).toBe(0)
    expect(await workspace.database.history.count()).toBe(0)
  })
  it('written after going back to the standard one begins from that', async () => {
    const workspace = await newWorkspace()
    await editGuidance(workspace, 'claim', { examples: [] })
    await restoreStandardGuidance(workspace, 'claim')
    await editGuidance(workspace, 'claim', ours)
    expect(await onClaim(workspace)).toEqual({ ...standard, ...ours, isOwn: true })
  })
  it('goes to a colleague with whatever is exported, and a newer one takes its place there', async () => {
    const [mine, theirs] = [await newWorkspace(), await newWorkspace()]
    await editGuidance(mine, 'claim', ours)
    await importLibrary(theirs, await readLibrary(mine, { kind: 'articles', ids: [] }))
    expect(await onClaim(theirs)).toEqual({ ...standard, ...ours, isOwn: true })
    await restoreStandardGuidance(mine, 'claim')
    await importLibrary(theirs, await readLibrary(mine, { kind: 'everything' }))
    expect(await onClaim(theirs)).toEqual(standard)
  })
})
