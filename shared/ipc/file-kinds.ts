/** Endings that a file picker offers for articles; what a file is, its content decides. */
export const articleEndings: readonly string[] = [
  'txt',
  'text',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'docx',
  'odt',
  'epub',
  'mhtml',
  'mht',
  'eml',
]

/** What an exported exchange file is called at its end. */
export const exchangeEnding = 'claimbench.json'

/** Endings of files that are imported, wherever they come from. */
const importedEndings: readonly string[] = [exchangeEnding, 'claimbench']

/** Endings that a file picker offers for an import, where a person said that it is one. */
export const exchangeEndings: readonly string[] = [...importedEndings, 'json']

/** Whether a file that somebody dropped or gave from outside is an exchange file by its name. */
export function isExchangeName(name: string): boolean {
  const lower = name.toLowerCase()
  return importedEndings.some((ending) => lower.endsWith(`.${ending}`))
}
