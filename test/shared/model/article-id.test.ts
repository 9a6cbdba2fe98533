import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleIdOf } from '../../../shared/model/article-id.ts'
import { toBase64Url } from '../../../shared/text/base64url.ts'

describe('articleIdOf', () => {
  it('names the example of RFC 6920, section 8.1', () => {
    expect(articleIdOf('Hello World!')).toBe(
      'ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk',
    )
  })
  it('is the SHA-256 of the UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const digest = createHash('sha256').update(text, 'utf8').digest('base64url')
        expect(articleIdOf(text)).toBe(`ni:///sha-256;${digest}`)
      }),
    )
  })
})

describe('toBase64Url', () => {
  it('agrees with Node', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      }),
    )
  })
})
