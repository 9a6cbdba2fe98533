import { describe, expect, it } from 'vitest'
import { readMhtml } from '../../../../renderer/article/reading/read-mhtml.ts'
import { kindsAndTexts, messageBytes, quotedPrintable } from './mime.ts'

const frame = [
  'Content-Type: text/html',
  'Content-ID: <frame@mhtml.blink>',
  'Content-Location: https://ads.example/frame',
  '',
  '<html><title>Advertisement</title><p>Buy a bridge.</p></html>',
]
const page = (html: string, ...head: readonly string[]) => [
  'Content-Type: text/html',
  'Content-ID: <page@mhtml.blink>',
  'Content-Location: https://courier.example/bridge?from=part',
  ...head,
  '',
  html,
]

function archive(parts: readonly (readonly string[])[], ...head: readonly string[]): Uint8Array {
  return messageBytes([
    'From: <Saved by Blink>',
    'Subject: =?utf-8?Q?Bridge_=E2=80=9Cwas_never_unsafe=E2=80=9D?=',
    'MIME-Version: 1.0',
    ...head,
    'Content-Type: multipart/related; type="text/html"; boundary="--x"',
    '',
    ...parts.flatMap((part) => ['----x', ...part]),
    '----x--',
    '',
  ])
}

async function read(bytes: Uint8Array) {
  const result = await readMhtml(bytes)
  if (!result.ok) throw new Error(result.problem)
  return { ...result.value, blocks: kindsAndTexts(result.value.blocks) }
}

describe('readMhtml', () => {
  it('reads the page and none of its frames and pictures', async () => {
    const picture = ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0K']
    const html = '<html lang="en"><body><h2>Bridge</h2><p>It was safe.</p></body></html>'
    const location = 'Snapshot-Content-Location: https://courier.example/bridge'
    expect(await read(archive([page(html), frame, picture], location))).toEqual({
      blocks: [
        ['heading', 'Bridge'],
        ['paragraph', 'It was safe.'],
      ],
      details: {
        title: 'Bridge “was never unsafe”',
        byline: '',
        publisher: '',
        url: 'https://courier.example/bridge',
        published: '',
        language: 'en',
      },
    })
  })

  it('takes the part that is named as the start', async () => {
    const start =
      'Content-Type: multipart/related; boundary="--x"; start="<page@mhtml.blink>"; type="text/html"'
    const { blocks } = await read(archive([frame, page('<p>It was safe.</p>')], start))
    expect(blocks).toEqual([['paragraph', 'It was safe.']])
  })

  it('takes title and address from the page where it names them', async () => {
    const html =
      '<html><head><title>Own</title><link rel="canonical" href="https://courier.example/own">' +
      '</head><body><p>It was safe.</p></body></html>'
    const { details } = await read(archive([page(html)]))
    expect([details.title, details.url]).toEqual(['Own', 'https://courier.example/own'])
  })

  it('takes the address of the part where the archive has none', async () => {
    const { details } = await read(archive([page('<p>It was safe.</p>')]))
    expect(details.url).toBe('https://courier.example/bridge?from=part')
  })

  it.each(['file:///C:/bridge.html', 'cid:frame', 'javascript:alert(1)', 'https://'])(
    'takes %s for no address',
    async (address) => {
      const part = ['Content-Type: text/html', `Content-Location: ${address}`, '', '<p>Safe.</p>']
      expect((await read(archive([part]))).details.url).toBe('')
    },
  )

  const japanese = '橋は安全だった'
  const shiftJis = Uint8Array.of(0x8b, 0xb4, 0x82, 0xcd, 0x88, 0xc0, 0x91, 0x53, 0x82, 0xbe, 0x82, 0xc1, 0x82, 0xbd) // prettier-ignore
  // An encoding that no statistics tell from others.
  const russian = 'мост'
  const ibm866 = Uint8Array.of(0xac, 0xae, 0xe1, 0xe2)
  const cases: readonly (readonly [string, string, readonly string[], string])[] = [
    [
      'the head of the part',
      quotedPrintable(shiftJis),
      [
        'Content-Type: text/html; charset="shift_jis"',
        'Content-Transfer-Encoding: quoted-printable',
      ],
      japanese,
    ],
    [
      'the page itself',
      `<html><head><meta charset=3D"ibm866"></head><body>${quotedPrintable(ibm866)}</body></html>`,
      ['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable'],
      russian,
    ],
    [
      'the head before the page',
      `<html><head><meta charset="koi8-r"></head><body>${String.fromCharCode(...ibm866)}</body></html>`,
      ['Content-Type: text/html; charset=ibm866'],
      russian,
    ],
    [
      'its bytes, which are UTF-8',
      btoa(String.fromCharCode(...new TextEncoder().encode(`<p>${japanese}</p>`))),
      ['Content-Type: text/html', 'Content-Transfer-Encoding: base64'],
      japanese,
    ],
    [
      'a head cut into pieces (RFC 2231)',
      String.fromCharCode(...ibm866),
      [`Content-Type: text/html; charset*0*=us-ascii'en'ibm86; charset*1="6"`],
      russian,
    ],
  ]
  it.each(cases)('takes the encoding from %s', async (_, html, head, expected) => {
    expect((await read(archive([[...head, '', html]]))).blocks).toEqual([['paragraph', expected]])
  })

  it('joins the soft line breaks of quoted-printable text', async () => {
    const lines = ['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable', '']
    const { blocks } = await read(
      archive([[...lines, '<p>It was never un=', 'safe, caf=C3=A9=20=', 'too.</p>']]),
    )
    expect(blocks).toEqual([['paragraph', 'It was never unsafe, café too.']])
  })

  it('reads an archive of one part, and one that was cut off', async () => {
    const single = messageBytes(['From: "Saved by Windows"', ...page('<p>It was safe.</p>')])
    const cut = archive([page('<p>It was safe.</p>')]).slice(0, -'----x--\r\n'.length)
    for (const bytes of [single, cut]) {
      expect((await read(bytes)).blocks).toEqual([['paragraph', 'It was safe.']])
    }
  })

  it('finds the page among alternatives and survives deep nesting', async () => {
    const inner = [
      'Content-Type: multipart/alternative; boundary=y',
      '',
      '--y',
      ...page('<p>It was safe.</p>'),
      '--y--',
    ]
    expect((await read(archive([inner]))).blocks).toEqual([['paragraph', 'It was safe.']])
    const deep = Array.from({ length: 5000 }, (_, i) => [
      `Content-Type: multipart/mixed; boundary=b${i}`,
      '',
      `--b${i}`,
    ])
    expect((await readMhtml(messageBytes(deep.flat()))).ok).toBe(false)
  })

  it.each([
    [
      'no page',
      [['Content-Type: image/png', '', 'x']],
      'holds no web page: open the page in a browser and save it again.',
    ],
    [
      'a page of scripts',
      [page('<html><body><script>start()</script></body></html>'), frame],
      'shows no text without its scripts: open it in a browser, select the article, copy and paste it.',
    ],
  ])('says so in a sentence: %s', async (_, parts, problem) => {
    expect(await readMhtml(archive(parts))).toEqual({ ok: false, problem })
  })
})
