import sniff from 'html-encoding-sniffer'
import { latin1 } from './sniff-format.ts'

/** Programs that save pages write long notes and scripts before the page's own head. */
const soughtWithin = 65_536

/**
 * The encoding that an HTML file names, empty where it names none: in its first 1,024 bytes (HTML,
 * section 13.2.3.2, "prescan a byte stream to determine its encoding"), or in a meta element that a
 * parser would come to later (section 13.2.6.4.4).
 */
export function declaredEncoding(bytes: Uint8Array): string {
  const early = sniff(bytes, { defaultEncoding: '' })
  if (early !== '') return early
  const metas = latin1(bytes.subarray(0, soughtWithin))
    .replace(/<!--[\s\S]*?-->|<(script|style|title|noscript)\b[\s\S]*?<\/\1\s*>/gi, '')
    .split(/<\/head|<body/i)[0]
    ?.match(/<meta[\s/][^>]*charset[^>]*>/gi)
  const later = Uint8Array.from((metas ?? []).join(''), (letter) => letter.charCodeAt(0))
  return sniff(later, { defaultEncoding: '' })
}
