const markup = /<[a-z!?/]|&#?[a-z\d]+;/i

/** Which kind of text this is: by its first words where they are unmistakable, else by the name. */
export function textKind(name: string, text: string): 'plain' | 'markdown' | 'html' | 'exchange' {
  const start = afterPrologue(text.slice(0, 4096))
  if (/^(?:<!doctype\s+html|<(?:html|head|body)[\s>])/i.test(start)) return 'html'
  if (start.startsWith('{') && text.includes('"AnnotationCollection"')) return 'exchange'
  // A text that was only named so would lose its paragraphs.
  if (/\.(?:html?|xhtml|xht)$/i.test(name)) return markup.test(text) ? 'html' : 'plain'
  if (/\.(?:md|markdown|mdown|mkdn?|mkd)$/i.test(name)) return 'markdown'
  return 'plain'
}

/** Without white space, XML declaration and comments, which may stand before an HTML document. */
export function afterPrologue(text: string): string {
  let rest = text.trimStart()
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?xml') ? '>' : null
    const end = close === null ? -1 : rest.indexOf(close)
    if (close === null || end === -1) return rest
    rest = rest.slice(end + close.length).trimStart()
  }
}
