/** What only tells where a reader came from, or how the page is laid out. */
const aside =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|mc_[ce]id|mkt_tok|igshid|igsh|_g[al]|ref|ref_src|cmpid|cmp|smid|at_\w+|amp|outputtype)$/i

/** A web archive names the page that it kept in its own address. */
const archived = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(?=https?:)/i

/**
 * What two addresses of one article have in common: without scheme, `www.`, `m.`, `mobile.` and
 * `amp.`, fragment, what only tells where a reader came from, and the last slash; other parameters
 * sorted; of a page in the Wayback Machine the page itself. Empty for what is no web address, and
 * for a front page, which is no article. Law: the key of a key after `https://` is that key.
 */
export function addressKey(address: string): string {
  const page = address.trim().replace(archived, '')
  if (!/^https?:/i.test(page) || !URL.canParse(page)) return ''
  const { host, pathname, searchParams } = new URL(page)
  const kept = [...searchParams].filter(([name]) => !aside.test(name))
  const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : Number(a > b))))
  const path = pathname.replace(/\/(?:(?:amp|index\.html?)?\/?)*$/i, '')
  if (path === '' && query.size === 0) return ''
  return `${plainHost(host)}${path}${query.size > 0 ? `?${query}` : ''}`
}

function plainHost(host: string): string {
  const plain = host.replace(/^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.)/, '')
  // As Wikipedia names its editions for phones.
  return plain.replace(/^([a-z]{2,3})\.(?:m\.)+(?=[^.]+\.)/, '$1.')
}
