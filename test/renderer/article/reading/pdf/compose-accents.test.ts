import { expect, it } from 'vitest'
import { composeAccents } from '../../../../../renderer/article/reading/pdf/compose-accents.ts'

it.each([
  { printed: 'na\u00A8\u0131ve', text: 'naïve' },
  { printed: 'G\u00A8odel', text: 'Gödel' },
  { printed: 'caf\u00B4e', text: 'café' },
  { printed: 'Dvo\u02C7r\u00B4ak', text: 'Dvořák' },
  { printed: '\u00A8 a', text: '\u00A8 a' },
  { printed: 'x \u02DC 5', text: 'x \u02DC 5' },
  { printed: '\u02DAq', text: '\u02DAq' },
])('composeAccents reads $printed as $text', ({ printed, text }) => {
  expect(composeAccents(printed)).toBe(text)
})
