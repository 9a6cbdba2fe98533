import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assetSegments } from '../../electron/assets/asset-segments.ts'

const cases: readonly { readonly path: string; readonly segments: readonly string[] | null }[] = [
  { path: '/', segments: ['index.html'] },
  { path: '/?from=link', segments: ['index.html'] },
  { path: '/assets/a-1.js', segments: ['assets', 'a-1.js'] },
  { path: '/assets/a.js?v=/../..', segments: ['assets', 'a.js'] },
  { path: '/assets/a.js#/../..', segments: ['assets', 'a.js'] },
  { path: '/a%20b.js', segments: ['a b.js'] },
  { path: '/%C3%A9.js', segments: ['é.js'] },
  { path: '', segments: null },
  { path: 'index.html', segments: null },
  { path: 'http://127.0.0.1/index.html', segments: null },
  { path: '*', segments: null },
  { path: '//etc/passwd', segments: null },
  { path: '/assets//a.js', segments: null },
  { path: '/assets/', segments: null },
  { path: '/..', segments: null },
  { path: '/../package.json', segments: null },
  { path: '/assets/../index.html', segments: null },
  { path: '/./index.html', segments: null },
  { path: '/%2e%2e/package.json', segments: null },
  { path: '/%2E%2E%2Fpackage.json', segments: null },
  { path: '/assets%2Fa.js', segments: null },
  { path: '/%252e%252e/package.json', segments: ['%2e%2e', 'package.json'] },
  { path: '/..%5Cpackage.json', segments: null },
  { path: '/assets\\a.js', segments: null },
  { path: '/C:/Windows/win.ini', segments: null },
  { path: '/a.js::$DATA', segments: null },
  { path: '/a.js.', segments: null },
  { path: '/a.js%20', segments: null },
  { path: '/.git/config', segments: null },
  { path: '/assets/.hidden.js', segments: null },
  { path: '/a.js%00.html', segments: null },
  { path: '/a%0Ab.js', segments: null },
  { path: '/a%7F.js', segments: null },
  { path: '/%', segments: null },
  { path: '/%E0%A4%A', segments: null },
  { path: '/%C0%AE%C0%AE/package.json', segments: null },
  { path: `/${'a'.repeat(2000)}.js`, segments: null },
]

describe('assetSegments', () => {
  it.each(cases)('reads $path', ({ path, segments }) => {
    expect(assetSegments(path)).toEqual(segments)
  })

  it('never gives a name that leads out of its folder, whatever is asked', () => {
    const piece = fc.constantFrom(
      '/',
      '..',
      '.',
      '%2e',
      '%2F',
      '%5c',
      '\\',
      '%00',
      'a',
      ':',
      '%',
      '?',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const segment of assetSegments(`/${pieces.join('')}`) ?? []) {
          // eslint-disable-next-line no-control-regex -- control characters are what is looked for
          expect(segment).toMatch(/^[^./\\:\u0000][^/\\:\u0000]*$/u)
        }
      }),
    )
  })
})
