import { foldForSearch } from '../text/fold-for-search.ts'

const term = /"([^"]+)"|“([^”]+)”|[^\s"“”]+/gu

/** What was typed to be looked for, folded: each word for itself, those between quotation marks together. */
export function searchTerms(typed: string): readonly string[] {
  return [...typed.matchAll(term)]
    .map(([whole, straight, curly]) => foldForSearch((straight ?? curly ?? whole).trim()))
    .filter((each) => each !== '')
}
