/**
 * Chromium cannot be taught a scheme from outside, so `app://claimbench` is
 * `https://claimbench.app-scheme.test` to the page and `app://claimbench` to the product.
 */
const schemes = new Set<string>()

export function mapScheme(scheme: string): void {
  schemes.add(scheme)
}

/** The address as the page knows it. */
export function toPage(address: string): string {
  const { inner, wrap } = unwrap(address)
  const [, scheme = '', host = '', rest = ''] =
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/isu.exec(inner) ?? []
  if (!schemes.has(scheme.toLowerCase())) return address
  return wrap(`https://${host}.${scheme}-scheme.test${rest}`)
}

/** The address as the product knows it. */
export function toProduct(address: string): string {
  const { inner, wrap } = unwrap(address)
  const [, host = '', scheme = '', rest = ''] =
    /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)-scheme\.test(?::443)?((?:[/?#].*)?)$/isu.exec(inner) ?? []
  return schemes.has(scheme) ? wrap(`${scheme}://${host}${rest}`) : address
}

function unwrap(address: string): { inner: string; wrap: (inner: string) => string } {
  return address.startsWith('blob:')
    ? { inner: address.slice(5), wrap: (inner) => `blob:${inner}` }
    : { inner: address, wrap: (inner) => inner }
}
