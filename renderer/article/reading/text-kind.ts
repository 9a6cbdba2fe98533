/** Which kind of text this is: by its first words where they are unmistakable, else by the name. */
export function textKind(name: string, text: string): 'plain' | 'markdown' | 'html' | 'exchange' {
  const start = text.slice(0, 4096).trimStart()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>])/is.test(start)) {
    return 'html'
  }
  if (start.startsWith('{') && text.includes('"AnnotationCollection"')) return 'exchange'
  if (/\.(?:html?|xhtml|xht)$/i.test(name)) return 'html'
  if (/\.(?:md|markdown|mdown|mkdn?|mkd)$/i.test(name)) return 'markdown'
  return 'plain'
}
