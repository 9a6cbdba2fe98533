import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Quote } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'

/** Words selected in the open article and not yet tagged, snapped. */
export interface Draft extends Span {
  readonly quote: Quote
}

export interface Relating {
  readonly id: string
  readonly articleId: ArticleId
}

/** What this window is looking at. Lost with the window, but for the article that was open. */
export interface Session {
  readonly articleId: ArticleId | null
  /** The annotation whose card is open. */
  readonly selectedId: string | null
  readonly draft: Draft | null
  /** Asks the reader to bring an annotation into view; a new object each time. */
  readonly goTo: { readonly id: string } | null
  /** The annotation to relate to the one that is selected next, in whichever article. */
  readonly relatingFrom: Relating | null
  /** Whether the reader shows, faded, what is left out of the article. */
  readonly showsLeftOut: boolean
  /** Below 1,000 px the side panes are drawers, of which one is open at most. */
  readonly drawer: 'library' | 'annotations' | null
}

const closed: Session = {
  articleId: null,
  selectedId: null,
  draft: null,
  goTo: null,
  relatingFrom: null,
  showsLeftOut: false,
  drawer: null,
}

export const useSession = create<Session>()(
  persist((): Session => closed, {
    name: 'claimbench-session',
    partialize: ({ articleId }) => ({ articleId }),
  }),
)

/** Shows an article, or none. */
export function openArticle(articleId: ArticleId | null): void {
  useSession.setState(({ relatingFrom }) => ({ ...closed, articleId, relatingFrom }))
}

/** Opens an annotation's card. */
export function selectAnnotation(selectedId: string | null): void {
  useSession.setState({ selectedId })
}

/** Opens an annotation's card and brings its passage into view, in whichever article it lies. */
export function goToAnnotation(id: string, articleId: ArticleId): void {
  useSession.setState((session) => ({
    articleId,
    selectedId: id,
    goTo: { id },
    draft: session.articleId === articleId ? session.draft : null,
  }))
}

export function setDraft(draft: Draft | null): void {
  const present = useSession.getState().draft
  if (present?.start === draft?.start && present?.end === draft?.end) return
  useSession.setState({ draft })
}

/** Asks for the annotation that another one is about; null to ask no more. */
export function setRelating(relatingFrom: Relating | null): void {
  useSession.setState({ relatingFrom })
}

/** Shows or hides what is left out of the open article. */
export function showLeftOut(showsLeftOut: boolean): void {
  useSession.setState({ showsLeftOut })
}

export function toggleDrawer(drawer: 'library' | 'annotations'): void {
  useSession.setState((session) => ({ drawer: session.drawer === drawer ? null : drawer }))
}

export function closeDrawer(): void {
  useSession.setState({ drawer: null })
}
