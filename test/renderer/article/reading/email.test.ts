import { describe, expect, it } from 'vitest'
import { readEmail } from '../../../../renderer/article/reading/read-email.ts'
import { kindsAndTexts, messageBytes, quotedPrintable } from './mime.ts'

const head = [
  'Return-Path: <inga@courier.example>',
  'Date: Fri, 13 Mar 2026 08:30:00 +0100 (CET)',
  'From: =?iso-8859-1?Q?Inga_M=E4rrow?= <inga@Courier.example>',
  'Subject: =?utf-8?Q?Bridge_=E2=80=9Cwas_never?=',
  ' =?utf-8?Q?_unsafe=E2=80=9D?=',
  'MIME-Version: 1.0',
]
const text = (...lines: readonly string[]) => ['Content-Type: text/plain', '', ...lines]
const html = (...lines: readonly string[]) => ['Content-Type: text/html', '', ...lines]

function multipart(type: string, ...parts: readonly (readonly string[])[]): readonly string[] {
  const boundary = `${type.replace(/\W/g, '')}-${String(parts.flat().length)}`
  return [
    `Content-Type: multipart/${type}; boundary="${boundary}"`,
    '',
    'For programs that know nothing of parts.',
    ...parts.flatMap((part) => [`--${boundary}`, ...part]),
    `--${boundary}--`,
    'Afterwards.',
  ]
}

async function read(...lines: readonly string[]) {
  const result = await readEmail(messageBytes(lines))
  if (!result.ok) throw new Error(result.problem)
  return { ...result.value, blocks: kindsAndTexts(result.value.blocks) }
}

describe('what a message says of itself', () => {
  it('is its title, writer and time, and no publisher for a letter', async () => {
    expect((await read(...head, ...text('It was safe.'))).details).toEqual({
      title: 'Bridge “was never unsafe”',
      byline: 'Inga Märrow',
      publisher: '',
      url: '',
      published: '2026-03-13T07:30:00Z',
      language: '',
    })
  })

  it('is nothing where the head says nothing', async () => {
    const message = ['From: inga@courier.example', 'Date: soon', ...text('It was safe.')]
    expect((await read(...message)).details).toEqual({
      title: '',
      byline: 'inga@courier.example',
      publisher: '',
      url: '',
      published: '',
      language: '',
    })
  })

  it.each([
    ['List-Id: The =?utf-8?Q?Caf=C3=A9?= Weekly <weekly.courier.example>', 'The Café Weekly'],
    ['List-Id: <weekly.courier.example>', 'courier.example'],
    ['List-ID: 3f2b1c99aa01 mc list <3f2b1c99aa01.list.example>', 'courier.example'],
    ['List-Unsubscribe: <mailto:stop@courier.example>', 'courier.example'],
    ['Reply-To: desk@courier.example', ''],
  ])('%s makes the publisher %j', async (field, publisher) => {
    const message = await read(...head, field, ...text('It was safe.'))
    expect(message.details.publisher).toBe(publisher)
  })

  it('is the address of its archive, and its language', async () => {
    const fields = ['Archived-At: <https://lists.example/1>', 'Content-Language: en-GB, de']
    const { details } = await read(...head, ...fields, ...text('It was safe.'))
    expect([details.url, details.language]).toEqual(['https://lists.example/1', 'en-GB'])
  })

  it('writes several writers in their order', async () => {
    const from = 'From: "Marrow, Inga" <i@courier.example>, Jon Pike <j@courier.example>'
    const { details } = await read(from, 'Message-ID: <1@a>', ...text('It was safe.'))
    expect(details.byline).toBe('Marrow, Inga, Jon Pike')
  })
})

describe('what a message holds', () => {
  const attached = [
    ['Content-Type: text/plain; name="log.txt"', '', 'Attached.'],
    [
      'Content-Type: text/html',
      'Content-Disposition: attachment; filename=a.html',
      '',
      'Attached.',
    ],
    ['Content-Type: text/calendar', '', 'BEGIN:VCALENDAR'],
    ['Content-Type: application/pdf', 'Content-Transfer-Encoding: base64', '', 'JVBERi0='],
  ]
  const cases: readonly (readonly [
    string,
    readonly string[],
    readonly (readonly [string, string])[],
  ])[] = [
    [
      'text with what it answers and a signature',
      text('> Was it safe?', 'It was.', '', 'Always.', '-- ', 'Inga'),
      [
        ['quotation', 'Was it safe?'],
        ['paragraph', 'It was.'],
        ['paragraph', 'Always.'],
        ['paragraph', 'Inga'],
      ],
    ],
    [
      'flowed text',
      ['Content-Type: text/plain; format=flowed', '', 'It was ', 'safe.'],
      [['paragraph', 'It was safe.']],
    ],
    [
      'HTML',
      html('<h2>Bridge</h2><p>It was safe.</p><blockquote>Was it?</blockquote>'),
      [
        ['heading', 'Bridge'],
        ['paragraph', 'It was safe.'],
        ['quotation', 'Was it?'],
      ],
    ],
    [
      'the richer of two forms',
      multipart('alternative', text('It was safe.'), html('<h1>It was safe.</h1>')),
      [['heading', 'It was safe.']],
    ],
    [
      'the text where the HTML is a picture of it',
      multipart('alternative', text('It was never unsafe.'), html('<img src="cid:a"><p>Hello</p>')),
      [['paragraph', 'It was never unsafe.']],
    ],
    [
      'HTML with its pictures, beside attachments',
      multipart(
        'mixed',
        multipart(
          'alternative',
          text('It was safe.'),
          multipart('related', html('<h1>It was safe.</h1>'), ['Content-Type: image/png', '', 'x']),
        ),
        ...attached,
      ),
      [['heading', 'It was safe.']],
    ],
    [
      'a signed message and the line of its list',
      multipart(
        'mixed',
        multipart('signed', text('It was safe.'), [
          'Content-Type: application/pgp-signature',
          '',
          'x',
        ]),
        text('To leave this list, write to it.'),
      ),
      [
        ['paragraph', 'It was safe.'],
        ['paragraph', 'To leave this list, write to it.'],
      ],
    ],
    [
      'a message within',
      multipart('mixed', text('Look.'), [
        'Content-Type: message/rfc822',
        '',
        ...head,
        ...text('Safe.'),
      ]),
      [
        ['paragraph', 'Look.'],
        ['paragraph', 'Safe.'],
      ],
    ],
    [
      'a digest',
      multipart('digest', ['', ...head, ...text('One.')], ['', ...head, ...text('Two.')]),
      [
        ['paragraph', 'One.'],
        ['paragraph', 'Two.'],
      ],
    ],
    [
      'a boundary that begins like another',
      [
        'Content-Type: multipart/mixed; boundary=a',
        '',
        '--a',
        ...text('One.', '--ab', 'Two.'),
        '--a  ',
        ...text('Three.'),
      ],
      [
        ['paragraph', 'One.'],
        ['paragraph', '--ab'],
        ['paragraph', 'Two.'],
        ['paragraph', 'Three.'],
      ],
    ],
  ]
  it.each(cases)('reads %s', async (_, body, blocks) => {
    expect((await read(...head, ...body)).blocks).toEqual(blocks)
  })

  const windows1252 = Uint8Array.of(0x93, 0x63, 0x61, 0x66, 0xe9, 0x94)
  const utf8 = new TextEncoder().encode('“café”')
  const raw = (bytes: Uint8Array) => String.fromCharCode(...bytes)
  it.each([
    ['windows-1252', 'quoted-printable', quotedPrintable(windows1252)],
    ['iso-8859-1', '8bit', raw(windows1252)],
    ['utf-8', 'base64', btoa(raw(utf8))],
    ['us-ascii', '8bit', raw(utf8)],
    ['x-unknown', 'QUOTED-PRINTABLE', quotedPrintable(utf8)],
    ['iso-2022-jp', '7bit', '\x1b$B66\x1b(B', '橋'],
  ])('reads %s in %s', async (charset, encoding, body, expected = '“café”') => {
    const message = [
      `Content-Type: text/plain; charset=${charset}`,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
    ]
    expect((await read(...head, ...message)).blocks).toEqual([['paragraph', expected]])
  })

  it('reads the message of a mailbox and one with Unix line ends', async () => {
    const lines = ['From inga@courier.example Fri Mar 13 07:30:00 2026', ...head, ...text('Safe.')]
    const result = await readEmail(new TextEncoder().encode(lines.join('\n')))
    expect(result.ok && [result.value.details.byline, kindsAndTexts(result.value.blocks)]).toEqual([
      'Inga Märrow',
      [['paragraph', 'Safe.']],
    ])
  })
})

describe('a message that cannot be read', () => {
  const encrypted =
    'is an encrypted message: open it in your mail program, then copy its text and paste it.'
  const sealed =
    'is sealed by its signature (S/MIME): open it in your mail program, then copy its text and paste it.'
  const withoutText =
    'is a message without text of its own: save what is attached to it, and open that.'
  const pgp = multipart('encrypted', ['Content-Type: application/pgp-encrypted', '', 'Version: 1'])
  const smime = (type: string) => [
    `Content-Type: application/pkcs7-mime; smime-type=${type}; name="smime.p7m"`,
    '',
    'MIIB',
  ]
  it.each([
    ['PGP', pgp, encrypted],
    ['PGP on a list', multipart('mixed', pgp, text('To leave this list, write.')), encrypted],
    ['PGP in the text', text('-----BEGIN PGP MESSAGE-----', '', 'hQEMA'), encrypted],
    ['S/MIME', smime('enveloped-data'), encrypted],
    ['a signature around the text', smime('signed-data'), sealed],
    ['no text', text('', ' ', ''), withoutText],
    ['an attachment alone', multipart('mixed', ['Content-Type: image/png', '', 'x']), withoutText],
    ['a picture alone', html('<img src="cid:a">'), withoutText],
    ['a head alone', [], withoutText],
  ])('says so in a sentence: %s', async (_, body, problem) => {
    expect(await readEmail(messageBytes([...head, ...body]))).toEqual({ ok: false, problem })
  })
})
