import { expect, it } from 'vitest'
import { isBlank } from '../../../shared/text/is-blank.ts'

it.each([
  ['', true],
  [' \n\t\u00a0\u2028', true],
  ['\u200b\u200c\u200d\u2060\ufeff\u00ad', true],
  ['\u200b \n\u200b', true],
  ['\u200bx', false],
  ['.', false],
  ['\u0301', false],
  ['👩‍👩‍👧', false],
])('of %j is %s', (text, blank) => {
  expect(isBlank(text)).toBe(blank)
})
