import { expect, it } from 'vitest'
import { shortened } from '../../../renderer/ui/shortened.ts'

it.each([
  ['short', 'short'],
  ['x'.repeat(60), 'x'.repeat(60)],
  ['x'.repeat(61), `${'x'.repeat(60)}…`],
  [`${'word '.repeat(13)}end`, `${'word '.repeat(11)}word…`],
  ['𝒳'.repeat(61), `${'𝒳'.repeat(60)}…`],
])('shows %s as %s', (words, shown) => {
  expect(shortened(words)).toBe(shown)
})
