import { describe, expect, it } from 'vitest'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { nameAnnotator } from '../../../renderer/storage/annotator.ts'
import { readHandedOut, takeReceived } from '../../../renderer/storage/assignments.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { reveal } from '../../../renderer/storage/returns.ts'
import { handedOut, passage, readFile, returned, take } from './handed-out.ts'
import { annotated, article, newWorkspace, stored } from './make.ts'

describe('what comes back of a handout', () => {
  it('is kept apart, seen nowhere, until it is opened', async () => {
    const { mine, id, package_ } = await handedOut()
    const anas = await returned(package_, 'Ana')
    expect(await take(mine, anas)).toMatchObject({ by: [{ name: 'Ana' }], missing: ['Ben'] })
    expect(await take(mine, await returned(package_, 'Ben'))).toMatchObject({ missing: [] })
    expect(await stored(mine)).toEqual([])
    expect(encodeLibrary(await readLibrary(mine, { kind: 'everything' }))).not.toContain('Ana')
    expect(await readHandedOut(mine)).toMatchObject([{ row: { revealed: null }, missing: [] }])

    expect(await reveal(mine, id)).toEqual({ ok: true, value: 2 })
    expect((await stored(mine)).map(({ creator }) => creator.name).sort()).toEqual(['Ana', 'Ben'])
    expect(await readHandedOut(mine)).toMatchObject([
      { row: { revealed: { missing: [] } }, returned: [] },
    ])
    // What comes later is imported like any other.
    expect(await take(mine, anas)).toBeNull()
  })

  it('opened early is recorded with who was missing', async () => {
    const { mine, id, package_ } = await handedOut()
    await take(mine, await returned(package_, 'Ana'))
    await nameAnnotator(mine, 'Chair')
    await reveal(mine, id)
    expect(await readHandedOut(mine)).toMatchObject([
      { row: { revealed: { missing: ['Ben'], by: { name: 'Chair' } } } },
    ])
  })

  it('is one return when it comes twice', async () => {
    const { mine, package_ } = await handedOut()
    const anas = await returned(package_, 'Ana')
    await take(mine, anas)
    await take(mine, anas)
    expect((await readHandedOut(mine))[0]?.returned).toHaveLength(1)
  })

  it('is known by who returns it, also where they marked nothing', async () => {
    const { mine, package_ } = await handedOut()
    const nothing = await returned(package_, 'Ana', 0)
    expect(await take(mine, nothing)).toMatchObject({ by: [{ name: 'Ana' }], missing: ['Ben'] })
  })

  it('does not wait for whoever handed it out and annotates too', async () => {
    const { mine, package_ } = await handedOut(['Ana', 'Chair'])
    await nameAnnotator(mine, 'Chair')
    expect(await take(mine, await returned(package_, 'Ana'))).toMatchObject({ missing: [] })
  })

  it('is no return where nobody has worked on it', async () => {
    const { mine, package_ } = await handedOut()
    expect(await take(mine, package_)).toBeNull()
  })
})

describe('what comes back of what was handed out elsewhere', () => {
  it('is kept apart and opened just so', async () => {
    const { id, package_ } = await handedOut()
    const mine = await newWorkspace()
    const anas = await returned(package_, 'Ana')
    expect(await take(mine, anas)).toMatchObject({ by: [{ name: 'Ana' }], missing: ['Ben'] })
    expect(await readHandedOut(mine)).toMatchObject([{ row: { role: 'returned', id } }])
    expect((await readLibrary(mine, { kind: 'everything' })).assignments).toEqual([])
    await reveal(mine, id)
    expect(await stored(mine)).toHaveLength(1)
    expect(await readHandedOut(mine)).toMatchObject([{ row: { revealed: { missing: ['Ben'] } } }])
    expect(await take(mine, await returned(package_, 'Ben'))).toBeNull()
  })

  it('is kept from the others who annotate it, who return theirs all the same', async () => {
    const { package_ } = await handedOut()
    const bens = await newWorkspace()
    const library = readFile(package_)
    // The work of the other may come before the package does.
    await take(bens, await returned(package_, 'Ana'))
    await importLibrary(bens, library)
    expect(await takeReceived(bens, library)).toHaveLength(1)
    expect(await takeReceived(bens, library)).toHaveLength(0)
    await nameAnnotator(bens, 'Ben')
    expect(await take(bens, await returned(package_, 'Ana'))).toMatchObject({ missing: [] })
    expect(await stored(bens)).toEqual([])
    expect((await readLibrary(bens, { kind: 'everything' })).assignments).toMatchObject([
      { by: { name: 'Ben' } },
    ])
  })

  it('is not kept apart where it is this person’s own, from here or another machine', async () => {
    const { package_ } = await handedOut()
    const anas = await newWorkspace()
    const library = readFile(package_)
    await importLibrary(anas, library)
    await takeReceived(anas, library)
    await annotated(anas, passage)
    const nameless = encodeLibrary(await readLibrary(anas, { kind: 'everything' }))
    expect(await take(anas, nameless)).toBeNull()
    // Two people without a name are not one.
    expect(await take(anas, await returned(package_, ''))).not.toBeNull()
    await nameAnnotator(anas, 'Ana')
    expect(await take(anas, await returned(package_, ' ana'))).toBeNull()
  })
})

describe('what was handed to a library', () => {
  it('goes with the exports of its articles, and with no others', async () => {
    const { package_ } = await handedOut()
    const theirs = await newWorkspace()
    const library = readFile(package_)
    await importLibrary(theirs, library)
    expect(await takeReceived(theirs, library)).toHaveLength(1)
    expect(await takeReceived(theirs, library)).toHaveLength(0)
    const exported = async (ids: readonly string[]) =>
      (await readLibrary(theirs, { kind: 'articles', ids })).assignments.length
    expect([await exported([article.id]), await exported([])]).toEqual([1, 0])
  })

  it('is not what is somebody else’s return', async () => {
    const { package_ } = await handedOut()
    const third = await newWorkspace()
    expect(await takeReceived(third, readFile(await returned(package_, 'Ana')))).toEqual([])
  })
})
