import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { startReading } from '../../../../renderer/article/reading/reading.ts'
import type { ReadSource } from '../../../../renderer/article/reading/reading.ts'
import english from '../../../fixtures/articles/harbour-bridge.txt?raw'
import { blocksOf, bytesOf, readFile } from './read.ts'

const reading = startReading()
afterAll(() => reading.close())

function file(name: string, content: string | readonly number[]): ReadSource {
  const bytes = typeof content === 'string' ? bytesOf(content) : Uint8Array.from(content)
  return { kind: 'file', name, bytes }
}

/** A compound file whose directory names the stream that only a locked document has. */
function lockedDocument(): number[] {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const header = new DataView(bytes.buffer)
  header.setUint16(30, 9, true)
  header.setUint32(48, 1, true)
  for (const [at, letter] of Array.from('EncryptedPackage').entries()) {
    header.setUint16(1024 + at * 2, letter.codePointAt(0) ?? 0, true)
  }
  return [...bytes]
}

describe('reading plain text', () => {
  it('gives the paragraphs, a title and the hash of the bytes', async () => {
    const { details } = await readFile(reading, 'harbour.txt', english)
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(english))
    expect(details).toEqual({
      title: 'Harbour bridge “was never unsafe”',
      byline: '',
      publisher: '',
      url: '',
      published: '',
      language: '',
      leftOut: [],
      mediaType: 'text/plain',
      fileName: 'harbour.txt',
      sourceHash: [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join(''),
    })
  })

  it('gives the same article for every kind of line end', async () => {
    const line = fc.constantFrom('', 'One.', 'Two “three”.', 'Vier fünf.')
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        const text = ['First.', ...lines].join('\n')
        const unix = await readFile(reading, 'a.txt', text)
        for (const lineEnd of ['\r\n', '\r', '\u0085', '\u2028']) {
          const other = await readFile(reading, 'b.txt', text.replaceAll('\n', lineEnd))
          expect([lineEnd, other.text, other.id]).toEqual([lineEnd, unix.text, unix.id])
        }
      }),
      { numRuns: 50 },
    )
  })

  it('reads a million characters', async () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `${i} `.padEnd(98, 'word ')).join('\n\n')
    const { text: found } = await readFile(reading, 'long.txt', text)
    expect(found.blocks.length).toBe(10_000)
    expect(found.text.length).toBeGreaterThan(980_000)
  })

  it('cuts a long first line between words for the title', async () => {
    const { details } = await readFile(reading, 'a.txt', `${'flood '.repeat(40)}\n\nMore.`)
    expect(details.title).toBe(`${'flood '.repeat(13).trim()}…`)
  })
})

describe('reading a paste', () => {
  it('takes the plain text', async () => {
    const result = await reading.read({ kind: 'pasted', text: 'One.\n\nTwo.' })
    if (!result.ok) throw new Error(result.problem.message)
    expect(blocksOf(result.value)).toEqual([
      ['paragraph', 'One.'],
      ['paragraph', 'Two.'],
    ])
    expect(result.value.details).toMatchObject({ title: 'One.', fileName: '', sourceHash: '' })
  })

  it('prefers the blocks of the HTML beside it', async () => {
    const html = '<meta charset="utf-8"><!--StartFragment--><h2>Head</h2><ul><li>One<li>Two</ul>'
    const result = await reading.read({ kind: 'pasted', text: 'Head\nOne\nTwo', html })
    if (!result.ok) throw new Error(result.problem.message)
    expect(blocksOf(result.value)).toEqual([
      ['heading 2', 'Head'],
      ['list-item 1', 'One'],
      ['list-item 1', 'Two'],
    ])
  })

  it('takes the text where the HTML holds next to nothing of it', async () => {
    const html = '<img src="https://tracker.example/a.png" onerror="alert(1)"><p>One</p>'
    const result = await reading.read({ kind: 'pasted', text: 'One, and two, and three.', html })
    expect(result.ok && result.value.text.text).toBe('One, and two, and three.')
  })
})

describe('what cannot be read', () => {
  const problems: readonly (readonly [string, ReadSource, string, string])[] = [
    ['an empty file', file('a.txt', ''), 'empty', '“a.txt” is empty: there is no text to open.'],
    ['blank lines', file('a.md', ' \r\n\t'), 'empty', '“a.md” is empty: there is no text to open.'],
    [
      'zero-width characters alone',
      file('a.txt', '\u200b\n\n\ufeff\u2060 \u200d'),
      'empty',
      '“a.txt” is empty: there is no text to open.',
    ],
    [
      'an empty paste',
      { kind: 'pasted', text: ' ' },
      'empty',
      'The pasted text is empty: there is no text to open.',
    ],
    [
      'a PDF that is cut off, whatever its name',
      file('scan.txt', '%PDF-1.7\n%âãÏÓ'),
      'unreadable',
      '“scan.txt” is damaged: its pages cannot be read.',
    ],
    [
      'a Word document that is cut off',
      file('a.docx', 'PK\u0003\u0004....word/document.xml'),
      'unreadable',
      '“a.docx” is damaged: open it in the program that made it, save it again, and open the new file.',
    ],
    [
      'an EPUB book that is cut off',
      file('a.epub', 'PK\u0003\u0004....mimetypeapplication/epub+zip'),
      'unreadable',
      '“a.epub” is damaged: open it in the program that made it, save it again, and open the new file.',
    ],
    [
      'a Word document locked with a password',
      file('a.docx', lockedDocument()),
      'unreadable',
      '“a.docx” is locked with a password: save a copy without one, and open that.',
    ],
    [
      'an older Word document',
      file('a.doc', lockedDocument().fill(0, 1024)),
      'unsupported',
      '“a.doc” is an older Office document, which Claimbench cannot open yet: copy its text and paste it.',
    ],
    [
      'an exchange file',
      file('a.claimbench.json', '{"type": "AnnotationCollection"}'),
      'unsupported',
      '“a.claimbench.json” holds annotations, not an article: choose Import… to add it to the library.',
    ],
    [
      'a picture',
      file('a.txt', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      'not-text',
      '“a.txt” is a picture, not text: type or recognise its text elsewhere and paste it.',
    ],
    [
      'zeros that are no UTF-16',
      file('a.bin', [0, 0, 1, 2, 3, 0, 0, 255]),
      'not-text',
      '“a.bin” does not hold text: save it as text, HTML or Markdown in the program that made it.',
    ],
    [
      'a page of scripts',
      file('a.html', '<html><body><script>start()</script><div id="app"></div></body></html>'),
      'no-article',
      '“a.html” shows no text without its scripts: open it in a browser, select the article, copy and paste it.',
    ],
    [
      'a file of more than 64 MiB',
      { kind: 'file', name: 'a.txt', bytes: new Uint8Array(64 * 1024 * 1024 + 1) },
      'too-large',
      '“a.txt” is larger than 64 MiB, the most that can be opened: split it into parts.',
    ],
  ]
  it.each(problems)('says so in a sentence: %s', async (_, source, kind, message) => {
    const fileName = source.kind === 'file' ? source.name : ''
    const problem = { kind, fileName, message }
    expect(await reading.read(source)).toEqual({ ok: false, problem })
  })
})

describe('stopping', () => {
  const source: ReadSource = { kind: 'pasted', text: 'One.' }
  const silent = () => new Worker(URL.createObjectURL(new Blob([''])))
  const stopped = {
    ok: false,
    problem: {
      kind: 'unreadable',
      fileName: '',
      message:
        'The pasted text was not opened, because opening was stopped: open it again when you want it.',
    },
  }

  it('gives a problem at once when it was stopped before', async () => {
    expect(await reading.read(source, AbortSignal.abort())).toEqual(stopped)
  })

  it('ends the worker, and the next read starts another', async () => {
    const workers = [silent()]
    const own = startReading(() => workers.pop() ?? new Worker(workerOfOnes()))
    const abort = new AbortController()
    const first = own.read(source, abort.signal)
    abort.abort()
    expect(await first).toEqual(stopped)
    expect(await own.read(source)).toMatchObject({ ok: false, problem: { message: 'Answered' } })
    own.close()
  })

  it('carries what else was being read to the next worker', async () => {
    const workers = [silent()]
    const own = startReading(() => workers.pop() ?? new Worker(workerOfOnes()))
    const abort = new AbortController()
    const first = own.read(source, abort.signal)
    const second = own.read(source)
    abort.abort()
    expect(await first).toEqual(stopped)
    expect(await second).toMatchObject({ ok: false, problem: { message: 'Answered' } })
    own.close()
  })

  it('gives a problem for what was being read when the door closes', async () => {
    const own = startReading(silent)
    const first = own.read(source)
    own.close()
    expect(await first).toEqual(stopped)
  })

  it('gives a problem when the worker breaks, and reads on in another', async () => {
    const breaking = URL.createObjectURL(new Blob(['onmessage = () => { throw new Error() }']))
    const workers = [new Worker(breaking)]
    const own = startReading(() => workers.pop() ?? new Worker(workerOfOnes()))
    expect(await own.read(file('a.txt', 'One.'))).toEqual({
      ok: false,
      problem: {
        kind: 'unreadable',
        fileName: 'a.txt',
        message:
          '“a.txt” could not be opened, because reading broke off: open it alone, or copy its text and paste it.',
      },
    })
    expect(await own.read(source)).toMatchObject({ ok: false, problem: { message: 'Answered' } })
    own.close()
  })

  /** A worker that answers everything with one sentence. */
  function workerOfOnes(): string {
    const problem = { kind: 'empty', fileName: '', message: 'Answered' }
    const result = JSON.stringify({ ok: false, problem })
    const script = `onmessage = ({ data }) => postMessage({ number: data.number, result: ${result} })`
    return URL.createObjectURL(new Blob([script]))
  }
})
