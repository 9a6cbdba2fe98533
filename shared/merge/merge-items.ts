import { sameJson } from '../history/same-json.ts'
import type { Annotation } from '../model/annotation.ts'
import type { ArticleId } from '../model/article.ts'
import type { ForeignItem, Library } from '../model/library.ts'
import { attachAnnotations } from './attach-annotations.ts'
import { joinForeign } from './join-foreign.ts'
import type { Joinable } from './join-records.ts'
import { standingOf } from './standing.ts'
import type { Standing, Stands } from './standing.ts'
import type { Whole, WholeChange } from './whole.ts'

/** A record of a file, how it stands to the library's, and what it would make of that. */
export interface StandingItem extends WholeChange {
  readonly standing: Standing
}

/** The articles of a file; one that was here without its text is updated by it. */
export function articleItems(held: Library, incoming: Library): readonly StandingItem[] {
  const here = byId(held.articles)
  return incoming.articles.map((theirs): StandingItem => {
    const { id } = theirs
    const mine = here.get(id)
    const text = held.texts.get(id) ?? null
    const { standing, joined } = standingOf(mine, theirs)
    const after = {
      kind: 'article',
      id,
      record: joined,
      text: text ?? incoming.texts.get(id) ?? null,
    } as const
    // One that was here without its text is to be had for the first time.
    const isNew = text === null && after.text !== null && mine?.deleted === false
    return {
      standing: isNew && (standing === 'identical' || standing === 'older') ? 'updated' : standing,
      before: { kind: 'article', id, record: mine ?? null, text },
      after,
    }
  })
}

/** The annotations of a file, beside held ones as they count once its texts are here. */
export function annotationItems(held: Library, incoming: Library): readonly StandingItem[] {
  const here = byId(held.annotations)
  const placed = byId(attachAnnotations(held, incoming.texts))
  return incoming.annotations.map((theirs): StandingItem => {
    const { standing, joined } = standingOf(placed.get(theirs.id), theirs)
    const mine = here.get(theirs.id) ?? null
    return {
      standing,
      before: wholeAnnotation(theirs.id, mine, mine?.articleId ?? theirs.articleId),
      after: wholeAnnotation(theirs.id, joined, joined.articleId),
    }
  })
}

/** An annotation of the library, or that there is none. */
export function wholeAnnotation(
  id: string,
  record: Annotation | null,
  articleId: ArticleId,
): Whole {
  return { kind: 'annotation', id, articleId, record }
}

/** The records of a file of a kind that needs nothing else. */
export function recordItems<Kept extends Joinable<Kept>>(
  held: readonly Kept[],
  incoming: readonly Kept[],
  whole: (id: string, record: Kept | null) => Whole,
): readonly StandingItem[] {
  const here = byId(held)
  return incoming.map((theirs): StandingItem => {
    const mine = here.get(theirs.id)
    const { standing, joined } = standingOf(mine, theirs)
    const before = whole(theirs.id, mine ?? null)
    return { standing, before, after: whole(theirs.id, joined) }
  })
}

/** The items of a file that this version has no view for. */
export function foreignItems(
  held: readonly ForeignItem[],
  incoming: readonly ForeignItem[],
): readonly StandingItem[] {
  const here = byId(held)
  return incoming.map((theirs): StandingItem => {
    const { id } = theirs
    const mine = here.get(id)
    const { standing, joined } = foreignStanding(mine, theirs)
    const before = { kind: 'foreign', id, record: mine ?? null } as const
    return { standing, before, after: { kind: 'foreign', id, record: joined } }
  })
}

function foreignStanding(mine: ForeignItem | undefined, theirs: ForeignItem): Stands<ForeignItem> {
  if (mine === undefined) return { standing: 'new', joined: theirs }
  if (sameJson(mine, theirs)) return { standing: 'identical', joined: mine }
  const joined = joinForeign(mine, theirs)
  return { standing: joined === mine ? 'older' : 'updated', joined }
}

function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}
