import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Quote } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import type { RelationWay } from '../../shared/model/usual-relation.ts'
import type { Cursor } from '../../shared/selectors/move-span.ts'

/** Words selected in the open article and not yet tagged, snapped, and which end of them keys move. */
export interface Draft extends Cursor {
  readonly quote: Quote
}

/** Annotations that lie over each other, of which one is selected and the others can be. */
export interface Overlaps {
  /** In the order in which one goes through them. */
  readonly ids: readonly string[]
  /** The offset that was clicked, in UTF-16 code units; null where a key asked for them. */
  readonly at: number | null
}

/** An annotation that is to be related to another. */
export interface Relating {
  readonly id: string
  readonly articleId: ArticleId
  /** How it stands to the other; what is usual for the two where nothing was chosen. */
  readonly way?: RelationWay | null
}

/** What the side pane can show, in the order of its tabs. */
export const sideTabs = ['annotations', 'overview', 'codebook', 'history'] as const
export type SideTab = (typeof sideTabs)[number]

export const sideTabNames: Readonly<Record<SideTab, string>> = {
  annotations: 'Annotations',
  overview: 'Overview',
  codebook: 'Codebook',
  history: 'History',
}

/** What stands in the middle of the window. */
export type View = 'article' | 'search' | 'map' | 'compare' | 'conflicts'

/** What this window is looking at. Lost with the window, but for the article that was open. */
export interface Session {
  readonly view: View
  readonly articleId: ArticleId | null
  /** The annotation whose card is open. */
  readonly selectedId: string | null
  readonly draft: Draft | null
  /** Offered beside the text; the selected annotation is one of them. */
  readonly overlaps: Overlaps | null
  /**
   * Where the keys go on from when nothing is selected: the words selected last, the passage of the
   * annotation selected since, or, empty, where the text was clicked.
   */
  readonly place: Span | null
  /** Asks the reader to bring an annotation into view; a new object each time. */
  readonly goTo: { readonly id: string } | null
  /** What was pointed at in the text last, selected before or not; a new object each time. */
  readonly pointedAt: { readonly id: string | null } | null
  /** The annotation to relate to the one that is selected next, in whichever article. */
  readonly relatingFrom: Relating | null
  /** Whether the reader shows, faded, what is left out of the article. */
  readonly showsLeftOut: boolean
  /** Below 1,000 px the side panes are drawers, of which one is open at most. */
  readonly drawer: 'library' | 'annotations' | null
  readonly sideTab: SideTab
}

const closed: Session = {
  view: 'article',
  articleId: null,
  selectedId: null,
  draft: null,
  overlaps: null,
  place: null,
  goTo: null,
  pointedAt: null,
  relatingFrom: null,
  showsLeftOut: false,
  drawer: null,
  sideTab: 'annotations',
}

export const useSession = create<Session>()(
  persist((): Session => closed, {
    name: 'claimbench-session',
    partialize: ({ articleId }) => ({ articleId }),
  }),
)

/** Shows an article, or none. */
export function openArticle(articleId: ArticleId | null): void {
  useSession.setState(({ relatingFrom, sideTab }) => ({
    ...closed,
    articleId,
    relatingFrom,
    sideTab,
  }))
}

/** Shows something else in the middle; what was selected in the article waits there. */
export function showView(view: View): void {
  useSession.setState({ view, drawer: null })
}

/** Opens an annotation's card. */
export function selectAnnotation(selectedId: string | null): void {
  useSession.setState(({ overlaps }) => ({ selectedId, overlaps: stillOf(overlaps, selectedId) }))
}

/** Those that are offered, as long as the selected one is among them. */
function stillOf(overlaps: Overlaps | null, selectedId: string | null): Overlaps | null {
  return selectedId !== null && overlaps?.ids.includes(selectedId) === true ? overlaps : null
}

/**
 * Selects one of several annotations that lie over each other and offers the others. No drawer
 * opens: it would lie over them.
 */
export function selectAmong(selectedId: string, overlaps: Overlaps): void {
  const others = overlaps.ids.length > 1 ? overlaps : null
  useSession.setState({ selectedId, overlaps: others, draft: null })
}

/** Offers the others no more; the selected annotation stays so. */
export function hideOverlaps(): void {
  useSession.setState({ overlaps: null })
}

/**
 * Opens the card of an annotation that was pointed at in the text, with the drawer in which it lies
 * where the panes are drawers. Null, pointed beside all, lets go of both.
 */
export function pointAtAnnotation(selectedId: string | null): void {
  useSession.setState({
    selectedId,
    overlaps: null,
    pointedAt: { id: selectedId },
    drawer: selectedId === null ? null : 'annotations',
  })
}

/** Opens an annotation's card and brings its passage into view, in whichever article it lies. */
export function goToAnnotation(id: string, articleId: ArticleId): void {
  useSession.setState((session) => ({
    view: 'article',
    articleId,
    selectedId: id,
    goTo: { id },
    overlaps: stillOf(session.overlaps, id),
    draft: session.articleId === articleId ? session.draft : null,
    place: session.articleId === articleId ? session.place : null,
  }))
}

export function setDraft(draft: Draft | null): void {
  useSession.setState(({ draft: present }) => {
    const isSame = present?.start === draft?.start && present?.end === draft?.end
    if (isSame && present?.focus === draft?.focus) return {}
    if (draft === null) return { draft }
    return { draft, place: { start: draft.start, end: draft.end }, overlaps: null }
  })
}

/** Says where the keys go on from. */
export function setPlace({ start, end }: Span): void {
  useSession.setState({ place: { start, end } })
}

/** Asks for the annotation that another one is about; null to ask no more. */
export function setRelating(relatingFrom: Relating | null): void {
  useSession.setState({ relatingFrom })
}

/** Shows or hides what is left out of the open article. */
export function showLeftOut(showsLeftOut: boolean): void {
  useSession.setState({ showsLeftOut })
}

export function openDrawer(drawer: 'library' | 'annotations'): void {
  useSession.setState({ drawer })
}

export function toggleDrawer(drawer: 'library' | 'annotations'): void {
  useSession.setState((session) => ({ drawer: session.drawer === drawer ? null : drawer }))
}

/** Shows a tab of the side pane, wherever that is. */
export function showSideTab(sideTab: SideTab): void {
  useSession.setState({ sideTab })
}

export function closeDrawer(): void {
  useSession.setState({ drawer: null })
}
