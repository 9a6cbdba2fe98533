import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesHtml } from '../../../shared/carry/changes-html.ts'
import { changesMarkdown } from '../../../shared/carry/changes-markdown.ts'
import type { CarryItem } from '../../../shared/carry/carry-item.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Article } from '../../../shared/model/article.ts'

const hostile =
  '<img src=x onerror=alert(1)> *a* _b_ `c` [d](http://e) | ~~f~~ & # "g" http://h.example www.i.example j@k.example'
const newerText = `It had never sold drones. ${hostile}`

const article: Article = {
  ...{ id: 'older', title: `Crates ${hostile}`, byline: '', publisher: 'Courier', url: '' },
  ...{ published: '', captured: '2026-03-01T08:00:00Z', language: 'en', mediaType: '' },
  ...{ fileName: '', sourceHash: '', leftOut: [], supersedes: null, created: '', modified: '' },
  version: {},
  deleted: false,
}

function item(words: string, rest: Partial<CarryItem>): CarryItem {
  const annotation: Annotation = {
    ...{ id: words, articleId: 'older', start: 0, end: words.length, tag: 'denial', labels: [] },
    quote: { exact: words, prefix: '', suffix: '' },
    ...{ speaker: 'Ministry', note: hostile, created: '', modified: '', version: {} },
    creator: { id: 'a', name: 'Ada' },
    deleted: false,
  }
  return {
    ...{ annotation, id: 'new', placement: { verdict: 'lost' }, state: 'lost', counterpart: null },
    ...rest,
  }
}

const changedTo = { start: 0, end: 24 }
const report = {
  older: article,
  newer: { ...article, id: 'newer', captured: '2026-11-24T08:00:00Z' },
  newerText,
  items: [
    item('It had never sent drones', {
      state: 'to-confirm',
      placement: { verdict: 'changed', span: changedTo, score: 0.9, was: '', now: '' },
    }),
    item(hostile, {}),
  ],
}

describe('what changed, as Markdown', () => {
  it('comes out as the text that it is', () => {
    const html = micromark(changesMarkdown(report), {
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    })
    expect(html).toContain('<h2>To decide (1)</h2>')
    expect(html).toContain('It had never <del>sent</del><strong>sold</strong> drones')
    const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    expect(html).toContain(`<del>${escaped.replaceAll('"', '&quot;')}</del>`)
    expect(html.match(/<(?:img|a|em|code|table)\b/g)).toBe(null)
  })
})

describe('what changed, as HTML', () => {
  it('has old and new side by side, everything escaped, and asks for nothing', () => {
    const html = changesHtml(report)
    expect(html).toContain('<p dir="auto">It had never <del>sent</del> drones</p>')
    expect(html).toContain('<p dir="auto">It had never <ins>sold</ins> drones</p>')
    expect(html.match(/<(?:img|script|link|a)\b/g)).toBe(null)
    expect(html).toContain("default-src 'none'")
    expect(html).toContain('<h2>Gone (1)</h2>')
  })
})

const pieces = [
  ...['said', 'again', ',', '.', '“so”', '"', "'", '(a)', '*', '**', '_', '`', '~~', '~', '|'],
  ...['#', '1.', '-', '+', '>', '<b>', '&amp;', '&', '\\', '[x](y)', '![', '$x$', '==', '\n', ' '],
  ...[
    'https://a.example',
    'www.a.example',
    'a@b.example',
    ':smile:',
    '漢字',
    '，',
    'é',
    '😀',
    '^1',
  ],
]
const words = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
  .chain((some) => fc.constantFrom(some.join(' '), some.join('')))
  .filter((text) => text.trim() !== '')

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The text of a piece of HTML without elements of these names and what they hold. */
function textWithout(html: string, names: string): string {
  const left = html.replace(new RegExp(`<(${names})>[\\s\\S]*?</\\1>`, 'g'), '')
  const entities = { lt: '<', gt: '>', quot: '"', amp: '&' }
  return collapsed(
    left
      .replace(/<[^>]*>/g, '')
      .replace(/&(lt|gt|quot|amp);/g, (_, name: keyof typeof entities) => entities[name]),
  )
}

function changedItem(was: string, now: string): typeof report {
  const span = { start: 0, end: now.length }
  const changed = { verdict: 'changed', span, score: 0.9, was, now } as const
  const open = item(was, { state: 'to-confirm', placement: changed })
  return { ...report, newerText: now, items: [open] }
}

describe('whatever was written', () => {
  it('is read back from the Markdown, old and new, by those who know deletions', () => {
    fc.assert(
      fc.property(words, words, (was, now) => {
        const html = micromark(changesMarkdown(changedItem(was, now)), {
          extensions: [gfm()],
          htmlExtensions: [gfmHtml()],
          allowDangerousHtml: true,
        })
        const [, quote = ''] = /<blockquote>\s*<p>([\s\S]*?)<\/p>/.exec(html) ?? []
        expect(html.match(/<(?!\/|h1|h2|p|strong|blockquote|del|ins)\w+/g)).toBe(null)
        // A mark cannot stand beside white space, so only the words are told to be old or new.
        const wordsOf = (text: string) => text.replace(/\s+/g, '')
        expect(wordsOf(textWithout(quote, 'strong|ins'))).toBe(wordsOf(was))
        expect(wordsOf(textWithout(quote, 'del'))).toBe(wordsOf(now))
      }),
      { numRuns: 1000 },
    )
  })

  it('is read back from the HTML, old and new', () => {
    fc.assert(
      fc.property(words, words, (was, now) => {
        const html = changesHtml(changedItem(was, now))
        const [old = '', fresh = ''] = [...html.matchAll(/<p dir="auto">([\s\S]*?)<\/p>/g)].map(
          ([, inside = '']) => inside,
        )
        expect([textWithout(old, 'ins'), textWithout(fresh, 'del')]).toEqual([
          collapsed(was),
          collapsed(now),
        ])
      }),
    )
  })
})

describe('a passage that was moved', () => {
  const newerText = 'A new start & more. It had never sent drones to anyone. The end.'
  const start = newerText.indexOf('never sent')
  const place = { verdict: 'moved', span: { start, end: start + 10 }, score: 1 } as const
  const moved = item('never sent', { state: 'sure', placement: place })
  const quote = { exact: 'never sent', prefix: 'First: it had ', suffix: ' drones.' }
  const items = [{ ...moved, annotation: { ...moved.annotation, quote } }]
  const text = { ...report, newerText, items }

  it('stands between the words around it, then and now', () => {
    expect(changesMarkdown(text)).toContain('> Was: … First: it had never sent drones. …')
    expect(changesMarkdown(text)).toContain('start \\& more. It had never sent drones to anyone')
    const html = changesHtml(text)
    expect(html).toContain(
      '<p dir="auto"><span class="about">First: it had </span>never sent<span class="about"> drones.</span></p>',
    )
    expect(html).toContain('start &amp; more. It had </span>never sent<span')
  })
})

describe('the captures at the top', () => {
  it('are told apart by where they are from and when, in words that read as they stand', () => {
    const url = 'https://courier.example/arms'
    const older = { ...article, title: '', url, captured: '2026-11-26T14:57:15.841Z' }
    const newer = { ...article, title: 'It’s “so”, he said (twice): 4-5.', captured: '' }
    const none = { ...older, publisher: '', url: '', captured: '' }
    expect(changesMarkdown({ ...report, older, newer, items: [] })).toBe(
      [
        '# What changed since I annotated',
        String.raw`Older version: **Untitled** (Courier, https\://courier.example/arms, captured 2026-11-26 14:57 UTC)`,
        'Newer version: **It’s “so”, he said (twice): 4-5.** (Courier)\n',
      ].join('\n\n'),
    )
    expect(changesHtml({ ...report, older, newer: none, items: [] })).toContain(
      '<p>Older version: <strong>Untitled</strong> (Courier, https://courier.example/arms, captured 2026-11-26 14:57 UTC)</p>\n<p>Newer version: <strong>Untitled</strong></p>',
    )
  })
})

describe('a passage that fits in more than one place', () => {
  it('is said to, since one of them is shown', () => {
    const candidate = { span: changedTo, score: 0.5 }
    const open = (candidates: readonly (typeof candidate)[]) =>
      item('It had sent', {
        state: 'to-confirm',
        placement: { verdict: 'ambiguous', candidates },
      })
    const said = 'not decided yet, more than one passage fits'
    const several = { ...report, items: [open([candidate, candidate])] }
    expect([changesMarkdown(several), changesHtml(several)]).toEqual([
      expect.stringContaining(said),
      expect.stringContaining(said),
    ])
    expect(changesMarkdown({ ...report, items: [open([candidate])] })).not.toContain(said)
  })
})
