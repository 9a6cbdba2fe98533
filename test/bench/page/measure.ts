const { port1, port2 } = new MessageChannel()
let waiting: (() => void) | null = null
port1.onmessage = () => waiting?.()

/** A task of its own, behind those that the browser has waiting; costs some microseconds. */
function task(): Promise<void> {
  return new Promise((done) => {
    waiting = done
    port2.postMessage(null)
  })
}

export const frame = () => new Promise<number>((done) => requestAnimationFrame(done))

/**
 * Until what was changed is on the screen: a task posted in the next frame comes after its painting.
 * Without a change the browser lets a sixtieth of a second pass before it gives a frame, so call
 * this right after one.
 */
export async function painted(): Promise<void> {
  await frame()
  await task()
}

/**
 * Asks again after each of the browser's tasks: asking by frames would wait for frames that nothing
 * needs.
 */
export async function until(what: () => boolean): Promise<void> {
  const limit = performance.now() + 60_000
  while (!what()) {
    if (performance.now() > limit) throw new RangeError('Nothing was drawn within 60 s')
    await task()
  }
}

/** Lets what an earlier measurement began come to its end. */
export async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done, 150))
}

/** Milliseconds. */
export async function timed(run: () => unknown): Promise<number> {
  const before = performance.now()
  await run()
  return performance.now() - before
}

/** The median of so many runs, in milliseconds, after one that does not count. */
export async function repeated(
  times: number,
  run: (round: number) => unknown,
  between: () => unknown = () => undefined,
): Promise<number> {
  const taken: number[] = []
  for (let round = -1; round < times; round++) {
    await between()
    const ms = await timed(() => run(round))
    if (round >= 0) taken.push(ms)
  }
  return median(taken)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** How many ranges are registered as CSS highlights. */
export const marks = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
