const sizes = [
  { annotators: 2, count: 100, length: 20_000 },
  { annotators: 5, count: 200, length: 50_000 },
  { annotators: 10, count: 1000, length: 100_000 },
]

/** Measuring agreement in a worker, and single measures beside plain implementations of them. */
export async function agreement({ open, call }) {
  const page = await open({ fast: true })
  const result = {}
  for (const size of sizes) {
    const name = `${size.annotators} × ${size.count} in ${size.length}`
    result[name] = await call(page, 'agreementInWorker', [size])
  }
  const besides = await call(page, 'agreementBesideNaive', [sizes.at(-1)])
  for (const [name, figures] of Object.entries(besides)) result[name] = figures
  await page.context().close()
  return result
}
