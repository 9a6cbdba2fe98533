import type { OutlineTitle } from './heading-level.ts'

interface OutlineNode {
  readonly title: string
  readonly items: readonly OutlineNode[]
}

/** In a damaged file the outline can be anything. */
const mostTitles = 10_000

/** The titles of an outline with their depths, in order; none where there is no outline. */
export function outlineTitles(outline: readonly OutlineNode[] | null): readonly OutlineTitle[] {
  const titles: OutlineTitle[] = []
  const open = (outline ?? []).map((node) => ({ node, depth: 1 })).reverse()
  for (let next = open.pop(); next !== undefined && titles.length < mostTitles; next = open.pop()) {
    const { node, depth } = next
    titles.push({ title: node.title, depth })
    open.push(...node.items.map((item) => ({ node: item, depth: depth + 1 })).reverse())
  }
  return titles
}
