import { counted } from '../../ui/counted.ts'
import type { MarkPreview } from '../library/library-messages.ts'

/** How many places there are, and how many of them are left alone and why. */
export function markSummary(previews: readonly MarkPreview[]): string {
  const sum = (of: (preview: MarkPreview) => number) =>
    previews.reduce((total, preview) => total + of(preview), 0)
  const places = sum(({ count }) => count)
  const articles = previews.filter(({ count }) => count > 0).length
  const annotated = sum((preview) => preview.annotated)
  const hidden = sum((preview) => preview.hidden)
  if (places + annotated + hidden === 0) return 'These words stand nowhere here.'
  const parts = [
    `${counted(places, 'place', 'places')} in ${counted(articles, 'article', 'articles')}.`,
    annotated > 0
      ? `${counted(annotated, 'is', 'are')} annotated already and stay as they are.`
      : '',
    hidden > 0 ? `${counted(hidden, 'is', 'are')} in left-out passages and not marked.` : '',
  ]
  return parts.filter(Boolean).join(' ')
}
