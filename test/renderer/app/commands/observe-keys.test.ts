import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { commandTable } from '../../../../renderer/app/commands/command-table.ts'
import { observeKeys } from '../../../../renderer/app/commands/observe-keys.ts'
import { setMapControls } from '../../../../renderer/state/claim-map.ts'
import { useSession } from '../../../../renderer/state/session.ts'
import { allCommands } from './all-commands.ts'

afterEach(() => document.body.replaceChildren())

const selected = { articleId: 'ni:///a', selectedId: 'urn:uuid:a' }

beforeEach(() => useSession.setState(selected))

function watched() {
  const { commands, calls } = allCommands()
  return { called: () => calls, stop: observeKeys(commandTable(commands, false)) }
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
  [{ key: 'o' }, ['goToOverlapping', 'next']],
  [{ key: 'O', shiftKey: true }, ['goToOverlapping', 'previous']],
  [{ key: 'n' }, ['askField', 'note']],
  [{ key: 's' }, ['askField', 'speaker']],
  [{ key: 'l' }, ['askField', 'labels']],
  [{ key: 'f' }, ['askField', 'filter']],
  [{ key: 'x' }, ['toggleChosen']],
  [{ key: 'Escape' }, ['leave']],
  [{ key: 'z', ctrlKey: true }, ['undo']],
  [{ key: 'z', metaKey: true }, ['undo']],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, ['redo']],
  [{ key: 'y', ctrlKey: true }, ['redo']],
  [{ key: 'a', ctrlKey: true }, ['selectText']],
  [{ key: 'o', ctrlKey: true }, ['openFiles']],
  [{ key: '?', shiftKey: true }, ['showShortcuts']],
  [{ key: 'k', metaKey: true }, ['showPalette']],
  [{ key: 'к', code: 'KeyR' }, ['relate']],
  [{ key: 'j' }, ['move', { kind: 'sentence', way: 'on' }]],
  [{ key: 'ArrowUp' }, ['move', { kind: 'sentence', way: 'back' }]],
  [{ key: 'J', shiftKey: true }, ['move', { kind: 'extend', by: 'sentence', towards: 'on' }]],
  [
    { key: 'ArrowLeft', ctrlKey: true, shiftKey: true },
    ['move', { kind: 'extend', by: 'word', towards: 'left' }],
  ],
  [
    { key: 'ArrowRight', altKey: true, shiftKey: true },
    ['move', { kind: 'extend', by: 'character', towards: 'right' }],
  ],
  [{ key: ']' }, ['move', { kind: 'boundary', edge: 'end', by: 'word', to: 'outside' }]],
  [
    { key: '{', code: 'BracketLeft', shiftKey: true, altKey: true },
    ['move', { kind: 'boundary', edge: 'start', by: 'character', to: 'inside' }],
  ],
  [{ key: '.' }, ['move', { kind: 'annotation', way: 'on' }]],
  [{ key: 'g' }, ['goToSelected']],
] as const

describe('the keys', () => {
  it.each(inText)('%o in the article does %o', (key, command) => {
    const { called, stop } = watched()
    press(document.body, key)
    stop()
    press(document.body, key)
    expect(called()).toEqual([command])
  })
  it('belong to a field that is typed in, but for opening files and the palette', () => {
    const { called, stop } = watched()
    const field = document.body.appendChild(document.createElement('textarea'))
    for (const [key] of inText) press(field, key)
    stop()
    expect(called()).toEqual([['openFiles'], ['showPalette']])
  })
  it('leave the arrows to a list or a row of choices that has the focus, and not to the article', () => {
    const { called, stop } = watched()
    const list = document.body.appendChild(document.createElement('ul'))
    press(list, { key: 'ArrowDown' })
    press(list, { key: 'j' })
    const reader = document.body.appendChild(document.createElement('section'))
    reader.className = 'reader'
    press(reader.appendChild(document.createElement('button')), { key: 'ArrowDown' })
    stop()
    const next = ['move', { kind: 'sentence', way: 'on' }]
    expect(called()).toEqual([next, next])
  })
  it('rest where there is nothing that they could be about', () => {
    useSession.setState({ articleId: null, selectedId: null, draft: null })
    const { called, stop } = watched()
    for (const key of [
      '1',
      '0',
      'r',
      'n',
      's',
      'l',
      'x',
      'f',
      'j',
      '.',
      'ArrowDown',
      ']',
      'g',
      'Delete',
    ])
      press(document.body, { key })
    stop()
    expect(called()).toEqual([])
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
  it('rest while the settings stand open, and leave them Escape, which closes them', async () => {
    const { called, stop } = watched()
    const popover = document.body.appendChild(document.createElement('div'))
    popover.popover = 'auto'
    popover.showPopover()
    for (const key of ['1', '4', 'Delete']) press(document.body, { key })
    await userEvent.keyboard('{Escape}')
    expect(popover.matches(':popover-open')).toBe(false)
    expect(called()).toEqual([])
    press(document.body, { key: '1' })
    stop()
    expect(called()).toEqual([['tag', 'claim']])
  })
  it('walk, focus and zoom the map while it is in sight, and leave the article alone', () => {
    const none = () => undefined
    setMapControls({ walk: none, focus: none, zoom: none, reveal: none })
    useSession.setState({ view: 'map' })
    const { called, stop } = watched()
    const stage = document.body.appendChild(document.createElement('div'))
    stage.className = 'map-stage'
    for (const key of ['ArrowDown', 'f', '0', '+', '1', 'Delete']) press(stage, { key })
    stop()
    useSession.setState({ view: 'article' })
    setMapControls(null)
    expect(called()).toEqual([
      ['walkMap', 'down'],
      ['focusClaim'],
      ['zoomMap', 'all'],
      ['zoomMap', 'in'],
    ])
  })
})
