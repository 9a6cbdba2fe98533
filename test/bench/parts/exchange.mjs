/** Writing and reading 100,000 annotations as a file, beside bare JSON. */
export async function exchange({ open, call }) {
  const page = await open({ fast: true })
  const result = await call(page, 'exchange', [])
  await page.context().close()
  return {
    ...result,
    encodeRatio: result.encode / result.stringify,
    decodeRatio: result.decode / result.parse,
  }
}
