import { create } from 'zustand'
import type { ArticleId } from '../../shared/model/article.ts'

/** The annotations that were chosen to do something with together, of one article. */
export interface Chosen {
  readonly articleId: ArticleId | null
  readonly ids: ReadonlySet<string>
  /** The one that was chosen last, from which a range begins. */
  readonly last: string | null
}

const none: Chosen = { articleId: null, ids: new Set(), last: null }

export const useChosen = create<Chosen>()((): Chosen => none)

/** Those chosen in an article. */
export function useChosenIn(articleId: ArticleId): ReadonlySet<string> {
  return useChosen((chosen) => (chosen.articleId === articleId ? chosen.ids : none.ids))
}

/** Chooses an annotation, or lets it go where it is chosen. */
export function toggleChosen(articleId: ArticleId, id: string): void {
  useChosen.setState((chosen) => {
    const ids = new Set(chosen.articleId === articleId ? chosen.ids : [])
    if (!ids.delete(id)) ids.add(id)
    return { articleId, ids, last: id }
  })
}

/** Chooses some more. */
export function chooseMore(articleId: ArticleId, more: Iterable<string>): void {
  useChosen.setState((chosen) => {
    const ids = new Set(chosen.articleId === articleId ? chosen.ids : [])
    for (const id of more) ids.add(id)
    return { articleId, ids }
  })
}

/** Chooses all from the one chosen last to this one, as they are listed. */
export function chooseUpTo(articleId: ArticleId, id: string, listed: readonly string[]): void {
  const { articleId: before, last } = useChosen.getState()
  const from = before === articleId && last !== null ? listed.indexOf(last) : -1
  const to = listed.indexOf(id)
  if (from < 0 || to < 0) toggleChosen(articleId, id)
  else {
    chooseMore(articleId, listed.slice(Math.min(from, to), Math.max(from, to) + 1))
    useChosen.setState({ last: id })
  }
}

export function chooseNone(): void {
  useChosen.setState(none)
}
