import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carrySpans } from '../../../shared/placement/carry-spans.ts'

const name = fc.constantFrom('Anna', 'Bernd', 'Carla', 'Dmitri', 'Elena', 'Farid', 'Greta', 'Hamid')
const city = fc.constantFrom('Oslo', 'Bonn', 'Turin', 'Lyon', 'Graz', 'Porto', 'Ghent', 'Łódź')
const number = fc.integer({ min: 1, max: 90 })

const kinds: readonly fc.Arbitrary<string>[] = [
  fc.tuple(name, name).map(([first, last]) => `${first} ${last}`),
  fc.tuple(name, number).map(([team, points]) => `Team ${team}: ${points} points`),
  fc.tuple(city, number, number).map(([place, a, b]) => `${place} | ${a} | ${b} | qualified`),
  fc.tuple(city, number).map(([place, hurt]) => `In ${place}, ${hurt} people were hurt.`),
  fc.tuple(number, number).map(([station, level]) => `Station ${station}: water level ${level} cm`),
]

/** A list of rows that differ, one of them taken out, with the words of each row. */
const lists = fc
  .tuple(fc.constantFrom(...kinds), fc.constantFrom('\n\n', '\n', ', ', '; ', ' '))
  .chain(([row, between]) =>
    fc.tuple(
      fc.uniqueArray(row, { minLength: 3, maxLength: 12 }),
      fc.constant(between),
      fc.nat(),
      fc.nat(),
      fc.nat(),
    ),
  )
  .map(([rows, between, which, first, last]) => {
    const gone = which % rows.length
    const head = 'Results of the day.\n\n'
    const written = (list: readonly string[]) => `${head}${list.join(between)}\n\nThat was all.`
    const startOf = (list: readonly string[], at: number) =>
      head.length + list.slice(0, at).reduce((sum, one) => sum + one.length + between.length, 0)
    const spanOf = (list: readonly string[], at: number) => {
      const row = list[at] ?? ''
      const words = Array.from(row.matchAll(/\S+/g), ({ index, 0: word }) => ({
        start: index,
        end: index + word.length,
      }))
      const a = words[first % words.length] ?? { start: 0, end: 0 }
      const b = words[last % words.length] ?? a
      const start = startOf(list, at)
      return { start: start + Math.min(a.start, b.start), end: start + Math.max(a.end, b.end) }
    }
    const left = rows.filter((_, at) => at !== gone)
    return {
      old: written(rows),
      now: written(left),
      spans: rows.map((_, at) => spanOf(rows, at)),
      gone,
      right: (at: number) => spanOf(left, at < gone ? at : at - 1),
    }
  })

describe('a row taken out of a list of look-alikes', () => {
  it('is placed on no other row, and every other row is placed on itself or asked about', () => {
    fc.assert(
      fc.property(lists, ({ old, now, spans, gone, right }) => {
        carrySpans(old, now, spans).forEach((placement, at) => {
          if (at === gone) expect(placement.verdict).toMatch(/^(lost|ambiguous)$/)
          else if (placement.verdict !== 'ambiguous') {
            const span = right(at)
            const verdict = span.start === spans[at]?.start ? 'exact' : 'moved'
            expect(placement).toMatchObject({ verdict, span })
          }
        })
      }),
      { numRuns: 2000 },
    )
  })
})
