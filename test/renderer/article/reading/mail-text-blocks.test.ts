import { describe, expect, it } from 'vitest'
import { mailTextBlocks } from '../../../../renderer/article/reading/mail-text-blocks.ts'
import { kindsAndTexts } from './mime.ts'

const fixed = { flowed: false, deletesSpace: false }
const flowed = { flowed: true, deletesSpace: false }
const deleting = { flowed: true, deletesSpace: true }
const cases: readonly (readonly [
  string,
  string,
  typeof fixed,
  readonly (readonly [string, string])[],
])[] = [
  [
    'paragraphs by blank lines',
    'One\ntwo.\r\n \r\nThree.',
    fixed,
    [
      ['paragraph', 'One\ntwo.'],
      ['paragraph', 'Three.'],
    ],
  ],
  [
    'short lines without blank ones',
    'One.\nTwo.',
    fixed,
    [
      ['paragraph', 'One.'],
      ['paragraph', 'Two.'],
    ],
  ],
  [
    'a paragraph cut at the margin',
    `${'safe '.repeat(14).trim()}\nbridge.`,
    fixed,
    [['paragraph', `${'safe '.repeat(14).trim()}\nbridge.`]],
  ],
  [
    'quotations by their depth',
    'He wrote:\n> It was\n> safe.\n>\n> Always.\n> > Was it?\nNo.\n',
    fixed,
    [
      ['paragraph', 'He wrote:'],
      ['quotation', 'It was\nsafe.'],
      ['quotation', 'Always.'],
      ['quotation', 'Was it?'],
      ['paragraph', 'No.'],
    ],
  ],
  [
    'the signature',
    'It was\nsafe.\n-- \nInga Marrow\nThe Courier\n',
    fixed,
    [
      ['paragraph', 'It was'],
      ['paragraph', 'safe.'],
      ['paragraph', 'Inga Marrow\nThe Courier'],
    ],
  ],
  [
    'the signature below paragraphs',
    'It was\nsafe.\n\nAlways.\n-- \nInga Marrow\nThe Courier\n',
    fixed,
    [
      ['paragraph', 'It was\nsafe.'],
      ['paragraph', 'Always.'],
      ['paragraph', 'Inga Marrow\nThe Courier'],
    ],
  ],
  [
    'flowed lines',
    'It was \nnever \nunsafe.\nAlways.',
    flowed,
    [
      ['paragraph', 'It was never unsafe.'],
      ['paragraph', 'Always.'],
    ],
  ],
  [
    'flowed quotations, stuffed lines and a signature',
    'He \n> It was \n> safe.\n>> Was \n>> it?\n >From here.\n-- \nInga',
    flowed,
    [
      ['paragraph', 'He'],
      ['quotation', 'It was safe.'],
      ['quotation', 'Was it?'],
      ['paragraph', '>From here.'],
      ['paragraph', 'Inga'],
    ],
  ],
  [
    'flowed lines of a script without spaces',
    '橋は \n安全 \nだった',
    deleting,
    [['paragraph', '橋は安全だった']],
  ],
  ['nothing', '\n> \n', fixed, []],
]

describe('mailTextBlocks', () => {
  it.each(cases)('knows %s', (_, text, options, blocks) => {
    expect(kindsAndTexts(mailTextBlocks(text, options))).toEqual(blocks)
  })
})
