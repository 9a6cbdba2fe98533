import { expect, it } from 'vitest'
import { textDirection } from '../../../shared/text/text-direction.ts'

it.each([
  ['The ministry denies it', 'ltr'],
  ['«Міністерство» заперечує', 'ltr'],
  ['外交部否认', 'ltr'],
  ['הממשלה הכחישה', 'rtl'],
  ['“لم نرسل شيئا”, he said', 'rtl'],
  ['2026: הממשלה', 'rtl'],
  ['BBC: هجوم', 'ltr'],
  ['𞤀𞤣𞤤𞤢𞤥', 'rtl'],
  ['12.5 % (2026)', null],
  ['👩‍👩‍👧', null],
  ['', null],
])('of “%s” is %s', (text, direction) => {
  expect(textDirection(text)).toBe(direction)
})
