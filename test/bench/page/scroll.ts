import { frame } from './measure.ts'

/** Scrolls an element at 3,000 px a second for 3 s: frame times in milliseconds. */
export async function scroll(target: string) {
  const element = document.querySelector(target)!
  const times: number[] = []
  let last = await frame()
  const began = last
  while (last - began < 3000) {
    const now = await frame()
    element.scrollTop = ((now - began) / 1000) * 3000
    times.push(now - last)
    last = now
  }
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.floor(times.length * part)] ?? NaN
  return { p50: at(0.5), p95: at(0.95) }
}
