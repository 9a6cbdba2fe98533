/** Opening the claim map of 2,000 annotations with 1,000 relations, and frame times while it moves. */
export async function mapping({ open, call }) {
  const result = {}
  for (const form of ['stars', 'tangle']) {
    const page = await open({ fast: true })
    const opened = await call(page, 'openMap', [2000, 1000, form])
    await page.context().close()
    const normal = await open({ fast: false })
    await call(normal, 'openMap', [2000, 1000, form])
    const devtools = await normal.context().newCDPSession(normal)
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    const moved = {}
    for (const from of ['near', 'far']) {
      const before = await taskTime(devtools)
      const { p50, p95, frames } = await call(normal, 'panMap', [from])
      // Of the main thread alone, which says something beside other work too.
      const cpu = ((await taskTime(devtools)) - before) / frames
      moved[from] = `${p50.toFixed(1)}, ${p95.toFixed(1)} (cpu ${cpu.toFixed(1)})`
    }
    await normal.context().close()
    result[form] = { opened, ...moved }
  }
  return result
}

/** How long the main thread has worked, in milliseconds. */
async function taskTime(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}
