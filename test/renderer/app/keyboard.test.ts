import { afterEach, describe, expect, it, vi } from 'vitest'
import { observeKeys } from '../../../renderer/app/keyboard.ts'
import type { Commands } from '../../../renderer/app/commands.ts'

afterEach(() => document.body.replaceChildren())

function watched() {
  const commands = {
    openFiles: vi.fn(),
    importFiles: vi.fn(),
    exportFile: vi.fn(),
    print: vi.fn(),
    exportPdf: vi.fn(),
    undo: vi.fn(),
    redo: vi.fn(),
    toggleLibrary: vi.fn(),
    toggleAnnotations: vi.fn(),
    tag: vi.fn(),
    deleteSelected: vi.fn(),
    relate: vi.fn(),
    leave: vi.fn(),
  } satisfies Commands
  const called = () =>
    Object.entries(commands).flatMap(([name, { mock }]) =>
      mock.calls.map((parameters: readonly unknown[]) => [name, ...parameters]),
    )
  return { called, stop: observeKeys(commands) }
}

function press(target: Element, init: KeyboardEventInit): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }))
}

const inText = [
  [{ key: '1' }, ['tag', 'claim']],
  [{ key: '2' }, ['tag', 'denial']],
  [{ key: '3' }, ['tag', 'evidence']],
  [{ key: '4' }, ['tag', 'threat']],
  [{ key: '0' }, ['tag', null]],
  [{ key: 'Delete' }, ['deleteSelected']],
  [{ key: 'r' }, ['relate']],
  [{ key: 'Escape' }, ['leave']],
  [{ key: 'z', ctrlKey: true }, ['undo']],
  [{ key: 'z', metaKey: true }, ['undo']],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, ['redo']],
  [{ key: 'y', ctrlKey: true }, ['redo']],
  [{ key: 'o', ctrlKey: true }, ['openFiles']],
] as const

describe('the keys', () => {
  it.each(inText)('%o in the article does %o', (key, command) => {
    const { called, stop } = watched()
    press(document.body, key)
    stop()
    press(document.body, key)
    expect(called()).toEqual([command])
  })
  it('belong to a field that is typed in, but for opening files', () => {
    const { called, stop } = watched()
    const field = document.body.appendChild(document.createElement('textarea'))
    for (const [key] of inText) press(field, key)
    stop()
    expect(called()).toEqual([['openFiles']])
  })
  it('rest while a dialog is open, with Alt, and for keys without a command', () => {
    const { called, stop } = watched()
    for (const key of ['5', '9', 'a', ' ', 'F1']) press(document.body, { key })
    press(document.body, { key: '1', altKey: true })
    document.body.appendChild(document.createElement('dialog')).showModal()
    press(document.body, { key: '1' })
    stop()
    expect(called()).toEqual([])
  })
})
