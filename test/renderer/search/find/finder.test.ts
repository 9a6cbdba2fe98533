import { expect, it, onTestFinished } from 'vitest'
import { createFinder } from '../../../../renderer/search/find/finder.ts'

const plain = { matchCase: false, wholeWord: false, isPattern: false }

function finder(text: string, patience?: number) {
  const made = createFinder(text, patience)
  onTestFinished(() => made.close())
  return made
}

it('finds words and expressions in a worker, one question after the other', async () => {
  const { find } = finder('A crate, a lorry and Crates.')
  const hits = (...numbers: number[]) => ({
    kind: 'hits',
    id: expect.any(Number) as number,
    hits: Uint32Array.from(numbers),
  })
  expect(await find({ ...plain, words: 'crate' })).toEqual(hits(2, 7, 21, 26))
  expect(await find({ ...plain, words: 'crate', wholeWord: true })).toEqual(hits(2, 7))
  expect(await find({ ...plain, words: 'c.*y', isPattern: true })).toEqual(hits(2, 16))
  expect(await find({ ...plain, words: '\u0301' })).toEqual(hits())
})

it('says what is wrong with an expression that cannot be read', async () => {
  const { find } = finder('text')
  const finding = await find({ ...plain, words: '(', isPattern: true })
  expect(finding).toMatchObject({ kind: 'unreadable', reason: 'unterminated group' })
})

const hanging = { ...plain, words: '(a+)+$', isPattern: true }

it('gives up an expression that hangs, and finds on', async () => {
  const { find } = finder(`${'a'.repeat(60)}!`, 100)
  expect(await find(hanging)).toEqual({ kind: 'too-long' })
  expect(await find({ ...plain, words: '!' })).toMatchObject({
    kind: 'hits',
    hits: Uint32Array.of(60, 61),
  })
})

it('drops an expression that hangs as soon as something else is looked for', async () => {
  const { find } = finder(`${'a'.repeat(60)}!`, 1_000_000)
  const first = find(hanging)
  const second = find({ ...plain, words: '!' })
  expect(await first).toBeNull()
  expect(await second).toMatchObject({ kind: 'hits' })
})
