/** Endings that a file picker offers for articles; what a file is, its content decides. */
export const articleEndings = '.txt,.text,.md,.markdown,.html,.htm,.xhtml'

export const exchangeEnding = '.claimbench.json'
