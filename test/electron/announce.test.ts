import { expect, it } from 'vitest'
import { announce } from '../../electron/ipc/announce.ts'

function fakeContents(isDestroyed: boolean) {
  const sent: unknown[][] = []
  return {
    sent,
    contents: {
      isDestroyed: () => isDestroyed,
      send: (...words: unknown[]) => void sent.push(words),
    },
  }
}

it('tells the page on the channel of the announcement', () => {
  const { contents, sent } = fakeContents(false)
  announce(contents, 'command', 'undo')
  announce(contents, 'closing', null)
  expect(sent).toEqual([
    ['claimbench:command', 'undo'],
    ['claimbench:closing', null],
  ])
})

it('tells nothing to a window that is gone', () => {
  const { contents, sent } = fakeContents(true)
  announce(contents, 'closing', null)
  expect(sent).toEqual([])
})
