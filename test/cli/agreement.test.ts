import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import { claimbench, claimbenchWith, emptyFolder } from './run-command.ts'
import { articleIdOf } from '../../shared/model/article-id.ts'
import { describeSpan } from '../../shared/selectors/describe-span.ts'
import { ana, annotation, article, ben, library } from './team-files.ts'

const anas = encodeLibrary(
  library([
    annotation(1, 'The mayor says the bridge is safe.'),
    annotation(2, 'An engineer found cracks.', { tag: 'evidence' }),
  ]),
)
const bens = encodeLibrary(
  library([
    annotation(3, 'The mayor says the bridge is safe.', { creator: ben }),
    annotation(4, 'An engineer found cracks.', { tag: 'denial', creator: ben }),
  ]),
)

async function files() {
  const path = await emptyFolder()
  await writeFile(path('ana.json'), anas)
  await writeFile(path('ben.json'), bens)
  return { path, both: [path('ana.json'), path('ben.json')] }
}

describe('claimbench agreement', () => {
  it('tells people of one name apart', async () => {
    const path = await emptyFolder()
    const namesake = { ...ben, name: ana.name }
    const marked = [annotation(1, 'found cracks'), annotation(2, 'cracks', { creator: namesake })]
    await writeFile(path('team.json'), encodeLibrary(library(marked)))
    const { out } = await claimbench('agreement', path('team.json'), '--measure', 'span-exact')
    expect(out).toContain('Ana Example (1) (1 annotation), Ana Example (2) (1 annotation);')
    const compared = await claimbench('consensus', path('team.json'), '-o', path('signed.json'))
    expect(compared.out).toContain('  Ana Example (2) and the consensus')
  })
  it('says how far two people agree', async () => {
    const { both } = await files()
    const ran = await claimbench('agreement', ...both, '--measure', 'span-exact,cohens-kappa,gamma')
    expect({ ...ran, out: ran.out.split('\n') }).toEqual({
      code: 0,
      err: '',
      out: [
        'Ana Example (2 annotations), Ben Example (2 annotations); 3 sentences.',
        '',
        'F1 of passages, exact   0.500  2 · 1 / (2 + 2)',
        '  claim                 1.000  2 · 1 / (1 + 1)',
        '  denial                0.000  2 · 0 / (0 + 1)',
        '  evidence              0.000  2 · 0 / (1 + 0)',
        'Cohen’s κ               0.571',
        expect.stringMatching(
          /^γ of Mathet {13}0\.\d{3} \(0\.\d{3} to 0\.\d{3}\) {2}Chance from \d+ samples\. The alignment is proven best\.$/u,
        ),
        '',
        'Sentences that cost most agreement:',
        '  100 %  “An engineer found cracks.” (The bridge)',
        '',
      ],
    })
  })
  it('says what each figure rests on', async () => {
    const { both } = await files()
    const words = ['--measure', 'dice,bennetts-s,gamma-cat']
    const { code, out } = await claimbench('agreement', ...both, ...words)
    expect(code).toBe(0)
    expect(out.split('\n').slice(2, 8)).toEqual([
      'Dice agreement, tags in common   0.667  Nobody gave one unit several tags, so it is the percentage agreement.',
      'Bennett’s S                      0.583  Of 5 categories to choose from.',
      expect.stringMatching(
        /^γcat, tagging alone +0\.\d{3} \(0\.\d{3} to 0\.\d{3}\) {2}Chance from \d+ samples\.$/u,
      ),
      expect.stringMatching(/^ {2}claim {26}1\.000 /u),
      expect.stringMatching(/^ {2}denial /u),
      expect.stringMatching(/^ {2}evidence /u),
    ])
  })
  it('says it to machines, and why a figure is not defined', async () => {
    const { both } = await files()
    const words = [
      'agreement',
      '--json',
      '--measure',
      'span-exact,relations',
      '--unit',
      'character',
    ]
    const { code, out } = await claimbench(...words, ...both)
    const report = JSON.parse(out) as { figures: unknown[]; annotators: unknown; units: number }
    expect(code).toBe(0)
    expect(report.annotators).toEqual([
      { ...ana, annotations: 2 },
      { ...ben, annotations: 2 },
    ])
    expect(report.units).toBe(79)
    expect(report.figures[0]).toEqual({
      measure: 'span-exact',
      tag: null,
      annotators: null,
      value: 0.5,
      remark: '2 · 1 / (2 + 2)',
    })
    expect(report.figures.at(-1)).toEqual({
      measure: 'relations',
      tag: null,
      annotators: null,
      value: null,
      reason: 'Nobody related any of the passages compared.',
    })
  })
  it('gives the same figures whatever the order of files and people', async () => {
    const { both } = await files()
    const words = ['--json', '--measure', 'gamma,alpha']
    const figures = ({ out }: { out: string }) => (JSON.parse(out) as { figures: unknown }).figures
    const one = figures(await claimbench('agreement', ...both, ...words))
    expect(figures(await claimbench('agreement', ...both.toReversed(), ...words))).toEqual(one)
    const named = ['--annotators', `${ben.id},Ana Example`]
    expect(figures(await claimbench('agreement', ...both, ...words, ...named))).toEqual(one)
  })
  it('can leave out text that nobody marked, and says what that does', async () => {
    const { both } = await files()
    const words = ['--measure', 'percentage', '--marked-only']
    const { out } = await claimbench('agreement', ...both, ...words)
    expect(out).toContain('; 2 sentences.\nText that nobody marked is left out')
    expect(out).toContain('Percentage agreement   0.500')
  })
  it('can be asked of some tags alone', async () => {
    const { both } = await files()
    const words = ['--measure', 'span-exact', '--tags', 'claim,untagged']
    const { out } = await claimbench('agreement', ...both, ...words)
    expect(out).toContain('F1 of passages, exact   1.000')
    expect(out).not.toContain('denial')
  })
  it('tells damaged parts, and measures the rest', async () => {
    const { path, both } = await files()
    await writeFile(path('ana.json'), anas.replace('"exact":"An engineer', '"exact":"The engineer'))
    const { code, out, err } = await claimbench('agreement', ...both, '--measure', 'span-exact')
    expect(code).toBe(1)
    expect(err).toContain(path('ana.json'))
    expect(out).toContain('Ana Example (1 annotation)')
  })
  it.each([
    ['a name that nobody has', ['--annotators', 'Cleo,Ana Example'], /Nobody named “Cleo”/u],
    ['one annotator', ['--annotators', 'Ana Example'], /two annotators or more/u],
    ['no such measure', ['--measure', 'charm'], /There is no measure “charm”/u],
    ['no such tag', ['--tags', 'lie'], /There is no tag “lie”/u],
    ['no such unit', ['--unit', 'word'], /sentence, character/u],
    ['a seed that is no number', ['--seed', 'x'], /whole number/u],
  ])('refuses %s', async (_, words, sentence) => {
    const { both } = await files()
    const { code, out, err } = await claimbench('agreement', ...both, ...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
  it('leaves articles out that one alone annotated, unless they are asked for', async () => {
    const { path } = await files()
    const other = 'Another story.'
    const alone = library(
      [{ ...annotation(9, 'Rain'), articleId: articleIdOf(other), creator: ben }],
      {
        articles: [{ ...article, id: articleIdOf(other) }],
        texts: new Map([[articleIdOf(other), { text: other, blocks: [] }]]),
      },
    )
    const [start, end] = [0, 7]
    const quote = describeSpan(other, { start, end })
    const made = alone.annotations.map((each) => ({ ...each, start, end, quote }))
    await writeFile(path('alone.json'), encodeLibrary({ ...alone, annotations: made }))
    const words = [path('ana.json'), path('alone.json'), '--measure', 'span-exact']
    const refused = await claimbench('agreement', ...words)
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('No article was annotated by two of these people')
    const { code, out } = await claimbench('agreement', ...words, '--all-articles')
    expect(code).toBe(0)
    expect(out).toContain('F1 of passages, exact   0.000  2 · 0 / (2 + 1)')
  })
  it('refuses a file that is none', async () => {
    const { path } = await files()
    await writeFile(path('none.json'), '[]')
    const { code, out } = await claimbench('agreement', path('none.json'), path('ana.json'))
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })
  it('shows whoever watches how far it is', async () => {
    const { both } = await files()
    const { err } = await claimbenchWith({ isWatched: true }, 'agreement', ...both)
    expect(err).toContain('Measuring γ of Mathet, 100 %')
  })
})
