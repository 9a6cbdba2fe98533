/** Reading, editing and importing annotations, beside a row for each. */
export async function storage({ open, call }) {
  const page = await open({ fast: true })
  const result = await call(page, 'storage', [])
  await page.context().close()
  return result
}
