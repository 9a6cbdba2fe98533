import { describe, expect, it } from 'vitest'
import { isEmail, isMhtml } from '../../../../renderer/article/reading/mime-kind.ts'

const chromium = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://courier.example/bridge',
  'Subject: Bridge',
  'Date: Fri, 13 Mar 2026 07:30:00 -0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----MultipartBoundary--x----"',
  '',
  '',
]
const word = ['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary="x"', '', 'This']
const sent = [
  'Return-Path: <inga@courier.example>',
  'Received: from a.example by b.example;',
  '  Fri, 13 Mar 2026 07:30:00 +0100',
  'From: Inga Marrow <inga@courier.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary="x"',
  '',
  'Body',
]
const plain = ['Date: Fri, 13 Mar 2026 07:30:00 +0100', 'From: inga@courier.example', '', 'Body']
const cases: readonly (readonly [string, readonly string[], 'mhtml' | 'email' | null])[] = [
  ['an archive of Chromium', chromium, 'mhtml'],
  ['an archive of Word', word, 'mhtml'],
  [
    'an archive of one part',
    ['From: "Saved by Windows"', 'Content-Type: text/html', '', '<p>'],
    'mhtml',
  ],
  ['a sent message with pictures', sent, 'email'],
  ['the least message', plain, 'email'],
  [
    'a message of a mailbox',
    ['From inga@courier.example Fri Mar 13 07:30:00 2026', ...sent],
    'email',
  ],
  ['a message behind a byte order mark', [`\xef\xbb\xbf${sent.join('\n')}`], 'email'],
  ['a head that is cut off', sent.slice(0, 4), 'email'],
  ['a text that starts as a letter does', ['From: Inga Marrow', 'To: all', '', 'Body'], null],
  ['a text that names an address', ['From: inga@courier.example', 'Date: today', '', 'Body'], null],
  ['prose with fields in it', ['She wrote:', '', ...sent], null],
  ['prose between fields', ['From: inga@courier.example', 'said that', ...plain], null],
  ['an archive quoted in prose', ['Such a file begins so:', ...chromium], null],
  ['a page', ['<!doctype html>', '<p>From: a@b.example'], null],
  ['front matter', ['---', 'title: Bridge', 'date: 13 Mar 2026 07:30', '---'], null],
  ['nothing', [''], null],
]

describe('isMhtml and isEmail', () => {
  it.each(cases)('know %s', (_, lines, kind) => {
    for (const lineEnd of ['\r\n', '\n']) {
      const head = lines.join(lineEnd)
      expect([isMhtml(head), isEmail(head)]).toEqual([kind === 'mhtml', kind === 'email'])
    }
  })
})
