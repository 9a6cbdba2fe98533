import { expect, it } from 'vitest'
import { shortTitle } from '../../../renderer/ui/short-title.ts'

it.each([
  ['', ''],
  ['Harbour office denies', 'Harbour office denies'],
  ['x'.repeat(80), 'x'.repeat(80)],
  ['x'.repeat(81), `${'x'.repeat(79)}…`],
  ['😀'.repeat(80), '😀'.repeat(80)],
  ['😀'.repeat(18_000), `${'😀'.repeat(79)}…`],
  [`${'x'.repeat(78)} and more`, `${'x'.repeat(78)}…`],
])('makes “%s” “%s”', (title, short) => {
  expect(shortTitle(title)).toBe(short)
})
