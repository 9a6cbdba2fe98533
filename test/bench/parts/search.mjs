/** A library of 10 M characters searched, beside a plain scan of its texts. */
export async function search({ open, call }) {
  const page = await open({ fast: true })
  const result = await call(page, 'search', [])
  await page.context().close()
  return result
}
