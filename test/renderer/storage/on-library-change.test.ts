import { expect, it, onTestFinished } from 'vitest'
import { apartTables, onLibraryChange } from '../../../renderer/storage/on-library-change.ts'
import { handedOut, returned, take } from './handed-out.ts'

it('tells of what is kept apart only who asks for it', async () => {
  const { mine, package_ } = await handedOut()
  const anas = await returned(package_, 'Ana')
  const told = { ofContent: 0, ofBoth: 0 }
  onTestFinished(onLibraryChange(mine.database, () => (told.ofContent += 1)))
  onTestFinished(onLibraryChange(mine.database, () => (told.ofBoth += 1), apartTables))
  await take(mine, anas)
  expect(told).toEqual({ ofContent: 0, ofBoth: 1 })
})
