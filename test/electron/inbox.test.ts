import { describe, expect, it } from 'vitest'
import { createInbox } from '../../electron/main/inbox.ts'

function inbox() {
  const told: string[][] = []
  const box = createInbox({
    give: (paths) =>
      Promise.resolve(paths.map((name) => ({ token: `token-${name}`, name, size: 1 }))),
    tell: (files) => told.push(files.map(({ name }) => name)),
  })
  return { box, told }
}

const names = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name)

describe('createInbox', () => {
  it('keeps files until the page takes them, then tells of each', async () => {
    const { box, told } = inbox()
    await box.receive(['a', 'b'])
    await box.receive(['c'])
    expect(told).toEqual([])
    expect(names(await box.take())).toEqual(['a', 'b', 'c'])
    await box.receive(['d'])
    expect(told).toEqual([['d']])
    expect(await box.take()).toEqual([])
  })

  it('waits again when the page is gone', async () => {
    const { box, told } = inbox()
    await box.take()
    box.wait()
    await box.receive(['a'])
    expect(told).toEqual([])
    expect(names(await box.take())).toEqual(['a'])
  })

  it('says nothing of no files', async () => {
    const { box, told } = inbox()
    await box.take()
    await box.receive([])
    expect(told).toEqual([])
  })
})
