/** Programs write their note next to the `html` tag, which may carry long attributes. */
const noteWithin = 16_384

const notes: readonly RegExp[] = [
  // SingleFile
  /<!--\s*Page saved with SingleFile\s+url:\s*(https?:[^\s]+)/i,
  // Internet Explorer and Chromium's "complete" page, with the length of the address in brackets
  /<!--\s*saved from url=\(\d+\)(https?:[^\s]+?)\s*-->/i,
  // WebScrapBook, Save Page WE
  /<html[^>]*\sdata-scrapbook-source=["']?(https?:[^\s"'>]+)/i,
  /<meta[^>]*\sname=["']?savepage-url["']?\s+content=["']?(https?:[^\s"'>]+)/i,
]

/** The address that the program which saved a page noted in it; empty where none did. */
export function savedPageAddress(html: string): string {
  const head = html.slice(0, noteWithin)
  for (const note of notes) {
    const address = note.exec(head)?.[1]?.replaceAll('&amp;', '&') ?? ''
    if (URL.canParse(address)) return address
  }
  return ''
}
