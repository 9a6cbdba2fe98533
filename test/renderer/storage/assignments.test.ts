import { describe, expect, it } from 'vitest'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import type { Library } from '../../../shared/model/library.ts'
import { nameAnnotator } from '../../../renderer/storage/annotator.ts'
import {
  keepHandedOut,
  prepareHandout,
  readHandedOut,
  takeReceived,
} from '../../../renderer/storage/assignments.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { keepApart, reveal } from '../../../renderer/storage/returns.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { annotated, article, newWorkspace, stored, withArticle } from './make.ts'

const passage = {
  articleId: article.id,
  span: { start: 0, end: 3 },
  quote: { exact: 'One', prefix: '', suffix: ' sentence here.' },
  tag: 'claim',
} as const

function readFile(text: string): Library {
  const read = decodeCollection(text)
  if (!read.ok) throw new Error(read.problem.message)
  return read.value.library
}

/** What a person makes of a package: a file with one annotation, unless they make none. */
async function returned(package_: string, name: string, marks = 1): Promise<string> {
  const theirs = await newWorkspace()
  const library = readFile(package_)
  await importLibrary(theirs, library)
  await takeReceived(theirs, library)
  await nameAnnotator(theirs, name)
  if (marks > 0) await annotated(theirs, passage)
  return encodeLibrary(await readLibrary(theirs, { kind: 'everything' }))
}

async function handedOut(annotators: readonly string[] = ['Ana', 'Ben']) {
  const mine = await newWorkspace()
  await withArticle(mine)
  const { assignment, library } = await prepareHandout(mine, {
    articleIds: [article.id],
    annotators,
  })
  await keepHandedOut(mine, assignment)
  return { mine, id: assignment.id, package_: encodeLibrary(library) }
}

const take = (mine: Workspace, text: string) =>
  keepApart(mine, { fileName: 'return.json', text, library: readFile(text) })

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
