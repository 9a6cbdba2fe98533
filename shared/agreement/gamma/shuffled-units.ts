import type { GammaUnit } from './gamma-unit.ts'

interface Shuffling {
  readonly random: () => number
  /** Only units that begin in this part of the whole are kept, from 0 to 1. */
  readonly part: number
}

/**
 * Units as annotators might have set them by chance: for each, the units of an annotator chosen at
 * random, moved on by a random number of characters and around the end (Mathet, Widlöcher and Métivier
 * 2015, section 5.2). No two moves are nearer than half the mean length, so that the same
 * annotator's units do not meet themselves. The whole goes from the first to the last marked character.
 */
export function shuffledUnits(
  units: readonly (readonly GammaUnit[])[],
  { random, part }: Shuffling,
): readonly (readonly GammaUnit[])[] {
  const all = units.flat()
  const first = Math.min(...all.map(({ start }) => start))
  const length = Math.max(...all.map(({ end }) => end)) - first
  const apart = all.reduce((sum, { start, end }) => sum + end - start, 0) / all.length / 2
  const moves: number[] = []
  return units.map(() => {
    const own = units[Math.floor(random() * units.length)] ?? []
    const move = farMove(moves, { random, length, apart })
    moves.push(move)
    return own
      .map(({ start, end, category }) => {
        const moved = start - first + move
        const begin = moved > length ? moved - length : moved
        return { start: begin, end: begin + end - start, category }
      })
      .filter(({ start }) => start <= part * length)
  })
}

const mostTries = 50

function farMove(
  moves: readonly number[],
  { random, length, apart }: { random: () => number; length: number; apart: number },
): number {
  let move = 0
  for (let tries = 0; tries < mostTries; tries += 1) {
    move = Math.floor(random() * length)
    const drawn = move
    if (moves.every((other) => Math.abs(other - drawn) >= apart)) return drawn
  }
  return move
}
