/** Opening long files: until they are shown for review, and the longest task meanwhile. */
export async function opening({ open, call }) {
  const page = await open({ fast: false })
  const result = await call(page, 'opening', [])
  await page.context().close()
  return result
}
