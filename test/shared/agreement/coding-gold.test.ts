import { describe, expect, it } from 'vitest'
import { codingOfCategory } from '../../../shared/agreement/coding-of-category.ts'
import { cohensKappa } from '../../../shared/agreement/cohens-kappa.ts'
import type { Figure } from '../../../shared/agreement/figure.ts'
import { fleissKappa } from '../../../shared/agreement/fleiss-kappa.ts'
import { gwetsAc1 } from '../../../shared/agreement/gwets-ac1.ts'
import { krippendorffsAlpha } from '../../../shared/agreement/krippendorffs-alpha.ts'
import { percentageAgreement } from '../../../shared/agreement/percentage-agreement.ts'
import { distances } from './distances.ts'
import { codingOf, gold, skipped } from './gold.ts'
import type { GoldCoding, NamedCoding } from './gold.ts'

const content = gold('coding-gold.json') as readonly GoldCoding[] | null

function valueOf(figure: Figure): number | null {
  return figure.isDefined ? figure.value : null
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

/** Measures that Claimbench does not have. */
const absent = new Set(['bennett_s', 'max_percent', 'dice'])

/** Examples in which one category was used: DKPro says 1 of α, here it is not defined. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  'full-agreement-one-used-category': ['alpha_nominal'],
}

describe.skipIf(content === null)(`published examples of coding${skipped(content)}`, () => {
  for (const example of content ?? []) {
    const names = Object.keys(example.verified).filter((name) => !absent.has(name))
    it.each(names)(`${example.id}: %s`, (name) => {
      const value = compute(name, codingOf(example))
      const wanted = example.verified[name]
      const isUndefined = otherwise[example.id]?.includes(name) ?? false
      if (typeof wanted === 'number' && !isUndefined) {
        expect(value).not.toBe(null)
        expect(Math.abs(value! - wanted)).toBeLessThan(1e-6)
      } else expect(value).toBe(null)
    })
  }
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
    ]) {
      expect(figure).toEqual({ isDefined: false, reason: 'It takes two annotators or more.' })
    }
  })
})
