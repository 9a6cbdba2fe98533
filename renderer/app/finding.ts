import { askLibrarySearch, offerWayBack, useLibrarySearch } from '../state/library-search.ts'
import { openFind, stepHit, useFind } from '../state/find.ts'
import { goToAnnotation, showView, useSession } from '../state/session.ts'
import { showChanges } from '../state/changes.ts'
import { showOpenings } from '../state/openings.ts'
import type { SearchTarget } from '../search/library/search-target.ts'
import { showArticle } from './show-article.ts'

/** More than is looked for by words. */
const mostWords = 200

/**
 * Opens the find bar of the open article: with the selected words, else those looked for last. Where
 * no article is shown, the library is searched.
 */
export function findInArticle(): void {
  const { articleId, view, draft } = useSession.getState()
  if (articleId === null || view !== 'article') {
    searchLibrary()
    return
  }
  const words = draft?.quote.exact ?? ''
  const isWords = words !== '' && words.length <= mostWords && !words.includes('\n')
  openFind(articleId, {
    ...(isWords ? { words, isPattern: false } : {}),
    ...(draft === null ? {} : { from: draft.start }),
  })
}

/** Goes to another hit; with the bar closed, opens it first. */
export function stepFind(by: 1 | -1): void {
  const { asked, words } = useFind.getState()
  const { articleId } = useSession.getState()
  if (asked?.articleId === articleId && words !== '') stepHit(by)
  else findInArticle()
}

/** Shows the search of the library with what it found last, or asks for words once more. */
export function searchLibrary(): void {
  showOpenings(false)
  showChanges(null)
  showView('search')
  askLibrarySearch()
}

/** Goes to what was found: the card of an annotation, or the place with the find bar at it. */
export function goToFound({ articleId, annotationId, from }: SearchTarget): void {
  const { words, matchCase, wholeWord } = useLibrarySearch.getState().query
  showArticle(articleId)
  offerWayBack()
  if (annotationId !== null) goToAnnotation(annotationId, articleId)
  else if (from !== null) {
    openFind(articleId, { words: words.trim(), matchCase, wholeWord, isPattern: false, from })
  }
}
