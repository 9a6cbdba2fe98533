import { describe, expect, it } from 'vitest'
import { matchesKeys, shownKeys } from '../../../renderer/ui/keys.ts'
import type { PressedKeys } from '../../../renderer/ui/keys.ts'

function pressed(keys: Partial<PressedKeys>): PressedKeys {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  return { key: '', code: '', ...none, ...keys }
}

describe('keys', () => {
  it.each([
    ['J', { key: 'j' }, true],
    ['J', { key: 'J', shiftKey: true }, false],
    ['Shift+J', { key: 'J', shiftKey: true }, true],
    ['J', { key: 'j', altKey: true }, false],
    ['J', { key: 'j', ctrlKey: true }, false],
    ['Mod+Shift+F', { key: 'F', ctrlKey: true, shiftKey: true }, true],
    ['Mod+Shift+F', { key: 'f', metaKey: true, shiftKey: true }, true],
    ['Mod+F', { key: 'f', ctrlKey: true, shiftKey: true }, false],
    ['?', { key: '?', shiftKey: true }, true],
    ['?', { key: '?' }, true],
    ['{', { key: '{', shiftKey: true }, true],
    ['Mod++', { key: '+', ctrlKey: true }, true],
    ['Alt+Shift+ArrowLeft', { key: 'ArrowLeft', altKey: true, shiftKey: true }, true],
    ['Alt+Shift+ArrowLeft', { key: 'ArrowLeft', shiftKey: true }, false],
    ['J', { key: 'о', code: 'KeyJ' }, true],
    ['Mod+Z', { key: 'я', code: 'KeyZ', ctrlKey: true }, true],
    // A Latin letter is the one that is printed, wherever it lies.
    ['Z', { key: 'y', code: 'KeyZ' }, false],
    ['1', { key: '1', code: 'Digit1' }, true],
    ['[', { key: '[', code: 'BracketLeft' }, true],
    ['[', { key: '[', code: 'BracketLeft', altKey: true }, false],
    ['Alt+[', { key: '[', code: 'BracketLeft', altKey: true }, true],
    // On a Mac, Option makes another sign of it.
    ['Alt+[', { key: '“', code: 'BracketLeft', altKey: true }, true],
    ['Alt+{', { key: '”', code: 'BracketLeft', altKey: true, shiftKey: true }, true],
    // In German it is typed with AltGr or Option, or found at its place.
    ['[', { key: '[', code: 'Digit8', ctrlKey: true, altKey: true }, true],
    ['[', { key: '[', code: 'Digit5', altKey: true }, true],
    ['[', { key: 'ü', code: 'BracketLeft' }, true],
    ['}', { key: '*', code: 'BracketRight', shiftKey: true }, true],
    ['[', { key: 'Dead', code: 'BracketLeft' }, true],
    ['Mod++', { key: '+', code: 'BracketRight', ctrlKey: true }, true],
    // On Dvorak other signs lie there.
    ['[', { key: '/', code: 'BracketLeft' }, false],
    ['[', { key: '[', code: 'Minus' }, true],
  ])('%s matches %o: %s', (keys, event, expected) => {
    expect(matchesKeys(pressed(event), keys)).toBe(expected)
  })
  it.each([
    ['Mod+Shift+F', 'Ctrl+Shift+F', '⌘⇧F'],
    ['Alt+Shift+ArrowLeft', 'Alt+Shift+←', '⌥⇧←'],
    ['Mod++', 'Ctrl++', '⌘+'],
    ['?', '?', '?'],
  ])('%s is shown as %s, on a Mac as %s', (keys, elsewhere, mac) => {
    expect([shownKeys(keys, false), shownKeys(keys, true)]).toEqual([elsewhere, mac])
  })
})
