import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressKey } from '../../../renderer/storage/address-key.ts'

it.each([
  ['https://www.courier.example/news/bridge', 'courier.example/news/bridge'],
  ['http://courier.example/news/bridge/', 'courier.example/news/bridge'],
  ['https://m.courier.example/news/bridge#comments', 'courier.example/news/bridge'],
  ['https://courier.example/news/bridge/amp', 'courier.example/news/bridge'],
  ['https://courier.example/news/bridge?utm_source=a&fbclid=b', 'courier.example/news/bridge'],
  ['https://courier.example/story?id=2&b=1', 'courier.example/story?b=1&id=2'],
  ['https://courier.example/?p=12', 'courier.example?p=12'],
  ['https://Courier.example:8080/a', 'courier.example:8080/a'],
  ['https://mobile.courier.example/a?b=', 'courier.example/a?b='],
  ['https://www.m.courier.example/a', 'courier.example/a'],
  ['https://en.m.wikipedia.example/wiki/A', 'en.wikipedia.example/wiki/A'],
  ['https://en.m.m.wikipedia.example/wiki/A', 'en.wikipedia.example/wiki/A'],
  ['https://m.example/a', 'm.example/a'],
  ['https://courier.example/a/index.html/amp/', 'courier.example/a'],
  ['https://courier.example/a?outputType=amp&amp=1&_ga=2.1', 'courier.example/a'],
  ['https://courier.example/a?b=2&a=1&b=1', 'courier.example/a?a=1&b=2&b=1'],
  ['https://courier.example/champ', 'courier.example/champ'],
  ['  https://courier.example/a\n', 'courier.example/a'],
  ['https://web.archive.org/web/20260301080000/https://www.courier.example/a', 'courier.example/a'],
  ['http://web.archive.org/web/2026id_/http://courier.example/a?b=1#c', 'courier.example/a?b=1'],
  ['https://web.archive.org/web/2026/', 'web.archive.org/web/2026'],
  ['https://courier.example/', ''],
  ['https://courier.example/index.html', ''],
  ['file:///home/a.html', ''],
  ['printed, page 3', ''],
  ['', ''],
])('the key of %s is %s', (address, key) => {
  expect(addressKey(address)).toBe(key)
})

it('is the same of an address that was brought to its key already', () => {
  const name = fc.constantFrom('www', 'm', 'amp', 'en', 'courier', 'a-b', 'index.html', 'xn--a')
  const host = fc
    .array(name, { minLength: 1, maxLength: 4 })
    .map((all) => `${all.join('.')}.example`)
  const path = fc.array(fc.oneof(name, fc.webSegment(), fc.constant('')), { maxLength: 5 })
  const query = fc.array(fc.tuple(fc.oneof(name, fc.constant('utm_x')), fc.webQueryParameters()), {
    maxLength: 3,
  })
  fc.assert(
    fc.property(host, path, query, (domain, segments, parameters) => {
      const search = parameters.map(([key, value]) => `${key}=${value}`).join('&')
      const key = addressKey(`https://${domain}/${segments.join('/')}?${search}#f`)
      expect(key === '' ? '' : addressKey(`https://${key}`)).toBe(key)
    }),
  )
})
