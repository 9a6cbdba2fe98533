import { CircleSlash, Highlighter, MessageSquareQuote, Search, TriangleAlert } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Tag } from '../../shared/model/tag.ts'

const icons: Readonly<Record<Tag | 'untagged', LucideIcon>> = {
  claim: MessageSquareQuote,
  denial: CircleSlash,
  evidence: Search,
  threat: TriangleAlert,
  untagged: Highlighter,
}

const names: Readonly<Record<Tag | 'untagged', string>> = {
  claim: 'Claim',
  denial: 'Denial',
  evidence: 'Evidence',
  threat: 'Threat',
  untagged: 'No tag',
}

/** The word for a tag as it is shown. */
export function tagName(tag: Tag | null): string {
  return names[tag ?? 'untagged']
}

/** The form that goes with a tag's colour, since colour is never the only sign. */
export function TagIcon({ tag, size = 16 }: { readonly tag: Tag | null; readonly size?: number }) {
  const Icon = icons[tag ?? 'untagged']
  return (
    <Icon className={`tag-icon tag-${tag ?? 'untagged'}`} size={size} aria-hidden strokeWidth={2} />
  )
}
