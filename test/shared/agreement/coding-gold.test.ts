import { describe, expect, it } from 'vitest'
import { bennettsS } from '../../../shared/agreement/bennetts-s.ts'
import { codingOfCategory } from '../../../shared/agreement/coding-of-category.ts'
import { cohensKappa } from '../../../shared/agreement/cohens-kappa.ts'
import { diceAgreement } from '../../../shared/agreement/dice-agreement.ts'
import { nominalDistance } from '../../../shared/agreement/distance.ts'
import type { Figure } from '../../../shared/agreement/figure.ts'
import { fleissKappa } from '../../../shared/agreement/fleiss-kappa.ts'
import { gwetsAc1 } from '../../../shared/agreement/gwets-ac1.ts'
import { krippendorffsAlpha } from '../../../shared/agreement/krippendorffs-alpha.ts'
import { maxPercentageAgreement } from '../../../shared/agreement/max-percentage-agreement.ts'
import { meanSimilarity } from '../../../shared/agreement/mean-similarity.ts'
import { percentageAgreement } from '../../../shared/agreement/percentage-agreement.ts'
import { distances } from './distances.ts'
import { codingOf, gold, skipped } from './gold.ts'
import type { GoldCoding, NamedCoding } from './gold.ts'

const content = gold('coding-gold.json') as readonly GoldCoding[] | null

function valueOf(figure: Figure): number | null {
  return figure.isDefined ? figure.value : null
}

function setsOf({ values }: NamedCoding) {
  return values.map((value) => new Set(value as readonly unknown[]))
}

/** How each value of the examples is computed here. */
const computed: Readonly<Record<string, (named: NamedCoding) => number | null>> = {
  percent: ({ coding }) => valueOf(percentageAgreement(coding)),
  cohen_kappa: ({ coding }) => valueOf(cohensKappa(coding).figure),
  kappa_expected: ({ coding }) => cohensKappa(coding).expected,
  scott_pi: ({ coding }) => valueOf(fleissKappa(coding).figure),
  pi_expected: ({ coding }) => fleissKappa(coding).expected,
  fleiss_kappa: ({ coding }) => valueOf(fleissKappa(coding).figure),
  fleiss_expected: ({ coding }) => fleissKappa(coding).expected,
  gwet_ac1: ({ coding }) => valueOf(gwetsAc1(coding).figure),
  bennett_s: ({ coding }) => valueOf(bennettsS(coding).figure),
  max_percent: (named) => valueOf(maxPercentageAgreement(named.coding, setsOf(named))),
  dice: (named) => valueOf(diceAgreement(named.coding, setsOf(named))),
  weighted_kappa_custom: (named) =>
    valueOf(cohensKappa(named.coding, distances['custom']!(named)).figure),
}

function compute(name: string, named: NamedCoding): number | null {
  const alpha =
    /^alpha_(?<metric>[a-z]+)(?:_category_(?<category>\w+))?(?:_(?<part>D[oe]))?$/u.exec(
      name,
    )?.groups
  if (alpha === undefined) {
    const known = computed[name]
    if (known === undefined) throw new RangeError(`Nothing computes ${name}`)
    return known(named)
  }
  const { metric = '', category, part } = alpha
  const coding = category === undefined ? named.coding : codingOfCategory(named.coding, category)
  const distance = metric === 'nominal' ? undefined : distances[metric]!(named)
  const { figure, observed, expected } = krippendorffsAlpha(coding, distance)
  if (part === 'Do') return observed
  return part === 'De' ? expected : valueOf(figure)
}

/** Examples in which one category was used: DKPro says 1 of α, here it is not defined. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  'full-agreement-one-used-category': ['alpha_nominal'],
}

describe.skipIf(content === null)(`published examples of coding${skipped(content)}`, () => {
  for (const example of content ?? []) {
    it.each(Object.keys(example.expected))(`${example.id}: %s`, (name) => {
      const value = compute(name, codingOf(example))
      const wanted = wantedOf(example, name)
      if (wanted === null || otherwise[example.id]?.includes(name) === true) {
        expect(value).toBe(null)
      } else {
        expect(value).not.toBe(null)
        expect(Math.abs(value! - wanted.value)).toBeLessThan(wanted.tolerance)
      }
    })
  }
})

/** To six digits where it was computed anew, else as it was published; null for not defined. */
function wantedOf({ expected, tolerance, verified }: GoldCoding, name: string) {
  const [published, again] = [expected[name], verified[name]]
  if (typeof again === 'number') return { value: again, tolerance: 1e-6 }
  return typeof published === 'number' ? { value: published, tolerance } : null
}

describe('several tags of the same unit', () => {
  // The published example of sets: nine units of two annotators.
  const units = [
    ['', ''],
    ['A', ''],
    ['A', 'A'],
    ['A', 'B'],
    ['AB', 'A'],
    ['AB', 'AC'],
    ['ABC', 'ABC'],
    ['C', 'AC'],
    ['C', 'AC'],
  ]
  const categories = [...new Set(units.flat())]
  const sets = categories.map((category) => new Set(category))
  const items = units.map((unit) => {
    return { values: unit.map((category) => categories.indexOf(category)), weight: 1 }
  })

  it('agree by what they have in common, as by hand', () => {
    const coding = { raters: 2, categories, items }
    // Six of nine have a tag in common: all from A and A on, but for A and B.
    expect(valueOf(maxPercentageAgreement(coding, sets))).toBeCloseTo(6 / 9, 12)
    // 2 |A ∩ B| / (|A| + |B|): 1 + 2/3 + 2/4 + 1 + 2/3 + 2/3 = 4.5.
    expect(valueOf(diceAgreement(coding, sets))).toBeCloseTo(4.5 / 9, 12)
  })
  it('of more than two annotators agree by pairs, each value weighing the same', () => {
    const at = (category: string) => categories.indexOf(category)
    const coding = {
      raters: 3,
      categories,
      items: [
        { values: [at('A'), at('AB'), at('B')], weight: 1 },
        { values: [at('C'), at('AC'), null], weight: 1 },
        { values: [at('C'), null, null], weight: 1 },
      ],
    }
    // Of 5 values that have another beside them: 2 of 3 pairs for 3 of them, 1 of 1 for 2.
    expect(valueOf(maxPercentageAgreement(coding, sets))).toBeCloseTo((3 * (2 / 3) + 2) / 5, 12)
    const dice = (3 * ((2 / 3 + 2 / 3) / 3) + 2 * (2 / 3)) / 5
    expect(valueOf(diceAgreement(coding, sets))).toBeCloseTo(dice, 12)
    const alike = meanSimilarity(coding, (a, b) => 1 - nominalDistance(a, b))
    expect(alike).toEqual(percentageAgreement(coding))
  })
})

describe('a figure that is not defined', () => {
  const oneUsed = {
    raters: 2,
    categories: ['A', 'B'],
    items: [{ values: [0, 0], weight: 3 }],
  }

  it('says why: one category alone was used', () => {
    for (const { figure } of [
      cohensKappa(oneUsed),
      fleissKappa(oneUsed),
      krippendorffsAlpha(oneUsed),
    ]) {
      expect(figure).toEqual({
        isDefined: false,
        reason: expect.stringContaining('Only one category was used') as string,
      })
    }
    expect(percentageAgreement(oneUsed)).toEqual({ isDefined: true, value: 1 })
  })
  it('is S with one category to choose from; with several, of which one was used, it is 1', () => {
    expect(bennettsS({ ...oneUsed, categories: ['A'] }).figure.isDefined).toBe(false)
    expect(bennettsS(oneUsed)).toEqual({
      figure: { isDefined: true, value: 1 },
      observed: 1,
      expected: 0.5,
    })
  })
  it('says why: values are missing', () => {
    const missing = { ...oneUsed, items: [{ values: [0, null], weight: 1 }] }
    expect(fleissKappa(missing).figure).toEqual({
      isDefined: false,
      reason: 'It needs a value of every annotator for every unit.',
    })
  })
  it('says why: there is one annotator', () => {
    const alone = { raters: 1, categories: ['A', 'B'], items: [{ values: [0], weight: 1 }] }
    for (const figure of [
      cohensKappa(alone).figure,
      fleissKappa(alone).figure,
      krippendorffsAlpha(alone).figure,
      gwetsAc1(alone).figure,
      bennettsS(alone).figure,
      maxPercentageAgreement(alone, []),
      diceAgreement(alone, []),
    ]) {
      expect(figure).toEqual({ isDefined: false, reason: 'It takes two annotators or more.' })
    }
  })
})
