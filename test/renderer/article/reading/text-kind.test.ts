import { describe, expect, it } from 'vitest'
import { sniffFormat } from '../../../../renderer/article/reading/sniff-format.ts'
import { textKind } from '../../../../renderer/article/reading/text-kind.ts'

describe('textKind', () => {
  it.each([
    ['a.txt', '<!-- one --> <!-- two -->\n<!DOCTYPE html><p>x', 'html'],
    ['a.txt', '<?xml version="1.0"?>\n<html>', 'html'],
    ['a.txt', '<!-- never closed <html>', 'plain'],
    ['a.md', '# Title', 'markdown'],
    ['a.html', 'text', 'html'],
    ['a.json', '{"type":"AnnotationCollection"}', 'exchange'],
  ])('%s with %j is %s', (name, text, kind) => {
    expect(textKind(name, text)).toBe(kind)
  })
  it('takes no longer for many comments', () => {
    expect(textKind('a.txt', `${'<!--a-->'.repeat(400)}x`)).toBe('plain')
  })
})

describe('sniffFormat', () => {
  it.each([
    ['%PDF-1.7', 'unsupported'],
    ['\xef\xbb\xbf%PDF-1.4', 'unsupported'],
    ['A text about %PDF- files', 'text'],
  ])('takes %j for %s', (head, kind) => {
    const bytes = Uint8Array.from(head, (character) => character.charCodeAt(0))
    expect(sniffFormat(bytes).kind).toBe(kind)
  })
})
