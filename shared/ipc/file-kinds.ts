/** Endings that a file picker offers for articles; what a file is, its content decides. */
export const articleEndings: readonly string[] = [
  'txt',
  'text',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'pdf',
  'docx',
  'odt',
  'rtf',
  'epub',
  'mhtml',
  'mht',
  'eml',
]

/** Kinds of files that the window writes as text. */
export const textKinds = ['exchange', 'w3c', 'csv', 'markdown', 'html', 'svg'] as const
export type TextKind = (typeof textKinds)[number]

/** Kinds of files that the window writes as bytes. */
export const byteKinds = ['png'] as const
export type ByteKind = (typeof byteKinds)[number]

export type SavedKind = TextKind | ByteKind

/** What an exported exchange file is called at its end. */
export const exchangeEnding = 'claimbench.json'

/** Endings of files that are imported, wherever they come from. */
const importedEndings: readonly string[] = [exchangeEnding, 'claimbench']

/** Endings that a file picker offers for an import, where a person said that it is one. */
export const exchangeEndings: readonly string[] = [...importedEndings, 'json', 'jsonld']

/** Whether a file that somebody dropped or gave from outside is an exchange file by its name. */
export function isExchangeName(name: string): boolean {
  const lower = name.toLowerCase()
  return importedEndings.some((ending) => lower.endsWith(`.${ending}`))
}
