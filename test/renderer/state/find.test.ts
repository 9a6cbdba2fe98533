import { beforeEach, expect, it } from 'vitest'
import {
  closeFind,
  openFind,
  setHits,
  setWanted,
  stepHit,
  useFind,
} from '../../../renderer/state/find.ts'

const options = { matchCase: false, wholeWord: false, isPattern: false }
const old = { ...options, words: 'old' }
const fresh = { ...options, words: 'new' }
const at = () => useFind.getState().at

beforeEach(() => {
  closeFind()
  openFind('ni:a', { ...old, from: 0 })
  setHits(Uint32Array.of(0, 1, 10, 11, 20, 21), old)
})

it('goes from hit to hit and round', () => {
  expect(at()).toBe(0)
  stepHit(1)
  expect(at()).toBe(1)
  stepHit(-1)
  stepHit(-1)
  expect(at()).toBe(2)
})

it('keeps a step for the words as typed until they are found', () => {
  setWanted({ words: 'new' })
  stepHit(1)
  // The hits of other words are not gone through.
  expect(at()).toBe(0)
  setHits(Uint32Array.of(2, 3, 12, 13, 22, 23), fresh)
  expect(useFind.getState()).toMatchObject({ at: 1, from: 12, stepsAhead: 0 })
})

it('keeps a step back from the first to the last', () => {
  setWanted({ words: 'new' })
  stepHit(-1)
  setHits(Uint32Array.of(2, 3, 12, 13, 22, 23), fresh)
  expect(at()).toBe(2)
})

it('forgets a step when other words are typed, or the bar is closed', () => {
  setWanted({ words: 'ne' })
  stepHit(1)
  setWanted({ words: 'new' })
  setHits(Uint32Array.of(2, 3, 12, 13), fresh)
  expect(at()).toBe(0)
  setWanted({ words: 'old' })
  stepHit(1)
  closeFind()
  openFind('ni:a')
  setHits(Uint32Array.of(2, 3, 12, 13), old)
  expect(at()).toBe(0)
})

it('keeps the step where hits of words typed before come in between', () => {
  setWanted({ words: 'new' })
  stepHit(1)
  setHits(Uint32Array.of(5, 6, 7, 8), old)
  setHits(Uint32Array.of(2, 3, 12, 13), fresh)
  expect(at()).toBe(1)
})
