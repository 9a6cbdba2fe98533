import { describe, expect, it } from 'vitest'
import { alphaU, alphaUOverall } from '../../../shared/agreement/alpha-u.ts'
import type { Unitizing } from '../../../shared/agreement/alpha-u.ts'
import { randomFrom } from '../../../shared/agreement/gamma/random.ts'
import { gold, skipped } from './gold.ts'

interface GoldUnitizing {
  readonly distance_examples: readonly {
    readonly a: readonly [number, number, string | null]
    readonly b: readonly [number, number, string | null]
    readonly d2: number
  }[]
  readonly cases: readonly {
    readonly id: string
    readonly study: {
      readonly begin: number
      readonly length: number
      readonly raters: number
      readonly units: readonly {
        readonly rater: number
        readonly start: number
        readonly length: number
        readonly category: string
      }[]
    }
    readonly verified: Readonly<Record<string, number | string>>
  }[]
}

type Study = GoldUnitizing['cases'][number]['study']

const content = gold('unitizing-alpha-gold.json') as GoldUnitizing | null

function unitizing({ begin, length, raters, units }: Study, category: string): Unitizing {
  const own = units.filter((unit) => unit.category === category)
  return {
    length,
    raters: Array.from({ length: raters }, (_, rater) =>
      own
        .filter((unit) => unit.rater === rater)
        .map((unit) => ({ start: unit.start - begin, end: unit.start - begin + unit.length })),
    ),
  }
}

function categoriesOf({ units }: Study): readonly string[] {
  const all = [...new Set(units.map(({ category }) => category))]
  return all.length > 0 ? all : ['none']
}

function compute(study: Study, name: string): number | null {
  const [part, category] = name.split('.')
  const { figure, observed, expected } =
    category === undefined
      ? alphaUOverall(categoriesOf(study).map((each) => unitizing(study, each)))
      : alphaU(unitizing(study, category))
  if (part === 'Do') return observed
  if (part === 'De') return expected
  return figure.isDefined ? figure.value : null
}

describe.skipIf(content === null)(`published examples of unitizing${skipped(content)}`, () => {
  for (const { id, study, verified } of content?.cases ?? []) {
    it.each(Object.keys(verified))(`${id}: %s`, (name) => {
      const value = compute(study, name)
      const wanted = verified[name]
      // Without a unit that is longer than nothing it is not defined; DKPro says 0, or NaN.
      if (typeof wanted !== 'number') expect(value).toBe(null)
      else expect(Math.abs(value! - wanted)).toBeLessThan(1e-6)
    })
  }

  it('has the published differences of single units', () => {
    const length = 1000
    const differences = (content?.distance_examples ?? []).map(({ a, b, d2 }) => {
      // Each with one unit: what is found is the difference both ways, over m (m − 1) L².
      const raters = [a, b].map(([start, long, category]) =>
        category === null ? [] : [{ start, end: start + long }],
      )
      return [alphaU({ length, raters }).observed * length ** 2, d2]
    })
    for (const [own, published] of differences) expect(own).toBeCloseTo(published!, 6)
    expect(differences.length).toBe(8)
  })
})

it('finds about nothing in passages that are cut at random, where they are not too dense', () => {
  const seeds = 200
  let mean = 0
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = randomFrom(seed)
    const raters = ['ada', 'ben'].map(() =>
      Array.from({ length: 30 }, () => {
        const start = Math.floor(random() * 5980)
        return { start, end: start + 1 + Math.floor(random() * 20) }
      }),
    )
    const { figure } = alphaU({ length: 6000, raters })
    mean += (figure.isDefined ? figure.value : 0) / seeds
  }
  expect(Math.abs(mean)).toBeLessThan(0.02)
})
