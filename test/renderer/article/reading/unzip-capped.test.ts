import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { unzipCapped } from '../../../../renderer/article/reading/unzip-capped.ts'

const files = {
  'a.xml': strToU8('a'.repeat(100_000)),
  'b.xml': strToU8('b'),
  'c.png': strToU8('c'),
}
const archive = zipSync(files)
const wanted = (path: string) => path.endsWith('.xml')
const caps = { entries: 100, bytes: 100_000_000, ratio: 400 }
const tooLarge = expect.stringContaining('unpacks to more than can be opened') as string
const damaged = expect.stringContaining('is damaged') as string

async function problemOf(...given: Parameters<typeof unzipCapped>): Promise<string> {
  const unzipped = await unzipCapped(...given)
  return unzipped.ok ? 'none' : unzipped.problem
}

/** A copy in which the directory's entry of `a.xml`, the first, is changed. */
function withEntry(change: (view: DataView, entry: number) => void, from = archive): Uint8Array {
  const copy = from.slice()
  const view = new DataView(copy.buffer)
  const entry = view.getUint32(copy.length - 22 + 16, true)
  expect(view.getUint32(entry, true)).toBe(0x02014b50)
  change(view, entry)
  return copy
}

describe('unzipCapped', () => {
  it('gives the wanted files as they were packed', async () => {
    const unzipped = await unzipCapped(archive, wanted)
    expect(unzipped.ok && [...unzipped.value]).toEqual([
      ['a.xml', files['a.xml']],
      ['b.xml', files['b.xml']],
    ])
  })

  it('gives stored files, and finds the directory before a comment', async () => {
    const stored = zipSync({ 'a.xml': [strToU8('stored'), { level: 0 }] })
    const commented = Uint8Array.from([...stored, ...strToU8('a comment')])
    const unzipped = await unzipCapped(commented, wanted)
    expect(unzipped.ok && unzipped.value.get('a.xml')).toEqual(strToU8('stored'))
  })

  it('unpacks large files without a worker, which the product’s policy refuses', async () => {
    const started = vi.spyOn(globalThis, 'Worker')
    const large = strToU8(Array.from({ length: 100_000 }, (_, i) => `line ${i}`).join('\n'))
    const unzipped = await unzipCapped(zipSync({ 'a.xml': large }), wanted)
    expect(unzipped.ok && unzipped.value.get('a.xml')).toEqual(large)
    expect(started).not.toHaveBeenCalled()
    started.mockRestore()
  })

  it.each([
    ['entries', { ...caps, entries: 2 }],
    ['bytes', { ...caps, bytes: 100_000 }],
  ])('refuses too many %s', async (_what, tooFew) => {
    expect(await problemOf(archive, wanted, tooFew)).toEqual(tooLarge)
    expect(await problemOf(archive, wanted, caps)).toBe('none')
  })

  it('refuses a bomb by its ratio', async () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(20_000_000) })
    expect(bomb.length).toBeLessThan(30_000)
    expect(await problemOf(bomb, wanted)).toEqual(tooLarge)
    expect(await problemOf(bomb, wanted, { ...caps, ratio: 2000 })).toBe('none')
  })

  it.each([10, 99_999, 100_001])('is not deceived by a stated size of %d', async (size) => {
    const lying = withEntry((view, entry) => view.setUint32(entry + 24, size, true))
    expect(await problemOf(lying, wanted)).toEqual(damaged)
  })

  it('stops unpacking a bomb that states to be small', async () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(50_000_000) })
    const lying = withEntry((view, entry) => view.setUint32(entry + 24, 10, true), bomb)
    expect(await problemOf(lying, wanted)).toEqual(damaged)
  })

  it('says that a file is locked', async () => {
    const locked = withEntry((view, entry) => view.setUint16(entry + 8, 1, true))
    expect(await problemOf(locked, wanted)).toContain('is protected by a password')
  })

  it('reads sizes out of a ZIP64 field', async () => {
    const one = zipSync({ 'a.xml': strToU8('long') })
    const directory = new DataView(one.buffer).getUint32(one.length - 22 + 16, true)
    const name = directory + 46 + 5
    const field = new Uint8Array(4 + 8)
    const fieldView = new DataView(field.buffer)
    fieldView.setUint16(0, 1, true)
    fieldView.setUint16(2, 8, true)
    fieldView.setBigUint64(4, 4n, true)
    const long = Uint8Array.from([...one.slice(0, name), ...field, ...one.slice(name)])
    const view = new DataView(long.buffer)
    view.setUint32(directory + 24, 0xffffffff, true)
    view.setUint16(directory + 30, field.length, true)
    const unzipped = await unzipCapped(long, wanted)
    expect(unzipped.ok && unzipped.value.get('a.xml')).toEqual(strToU8('long'))
  })

  it.each([
    ['no archive', strToU8('PK\x03\x04 and nothing more')],
    ['an archive cut off', archive.subarray(0, 200)],
    ['a changed byte of text', withEntry((view, entry) => view.setUint8(entry + 16, 1))],
    ['a directory that breaks off', withEntry((view, entry) => view.setUint8(entry + 46 + 5, 0))],
    ['an entry beyond the end', withEntry((view, entry) => view.setUint32(entry + 42, 1e9, true))],
    ['an unknown way of packing', withEntry((view, entry) => view.setUint16(entry + 10, 99, true))],
  ])('calls damaged: %s', async (_what, bytes) => {
    expect(await problemOf(bytes, wanted)).toEqual(damaged)
  })
})
