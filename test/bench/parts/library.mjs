/** From navigation to the rows of the library list painted, with 50 and 5,000 articles. */
export async function library({ open, call }) {
  const result = {}
  for (const count of [50, 5000]) {
    const page = await open({ fast: true })
    await call(page, 'library', [count])
    const times = []
    for (let round = -1; round < 7; round++) {
      await page.reload()
      await page.waitForFunction(() => 'bench' in window)
      const time = await call(page, 'startProduct', [])
      if (round >= 0) times.push(time)
    }
    result[count] = times.sort((a, b) => a - b)[3]
    await page.context().close()
  }
  return { ...result, ratio: result[5000] / result[50] }
}
