import { parseHTML } from 'linkedom/worker'

const blocks =
  /^(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|menu|nav|ol|p|pre|section|summary|table|td|th|tr|ul)$/i

/** All words that stand in a piece of HTML, with a gap where a block begins or ends. */
export function textOfHtml(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const pieces: string[] = []
  const visit = (node: Node): void => {
    if (node.nodeType === 3) pieces.push(node.nodeValue ?? '')
    else if (/^(?:script|style|template|noscript|head)$/i.test(node.nodeName)) return
    const gap = blocks.test(node.nodeName) ? '\n' : ''
    pieces.push(gap)
    for (const child of node.childNodes) visit(child)
    pieces.push(gap)
  }
  visit(document.documentElement)
  return pieces.join('')
}
