import { expect, it, onTestFinished, vi } from 'vitest'
import { openPickedFiles } from '../../../renderer/app/opening.ts'
import { useNotices } from '../../../renderer/state/notices.ts'
import { openWorkspace } from '../../../renderer/storage/workspace.ts'

it('reads nothing of a file that is too large to be opened', async () => {
  const workspace = await openWorkspace('opening-too-large')
  onTestFinished(() => workspace.database.delete())
  const read = vi.fn()
  await openPickedFiles(workspace, [{ name: 'film.mp4', size: 64 * 1024 * 1024 + 1, read }])
  expect(useNotices.getState().shown.map(({ text, tone }) => [text, tone])).toEqual([
    [
      '“film.mp4” is larger than 64 MiB, the most that can be opened: split it into parts.',
      'problem',
    ],
  ])
  expect(read).not.toHaveBeenCalled()
})
