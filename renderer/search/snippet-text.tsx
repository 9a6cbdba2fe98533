import type { Snippet } from '../../shared/search/snippet.ts'

/** Words with the hit in them marked. */
export function SnippetText({ snippet: { before, hit, after } }: { readonly snippet: Snippet }) {
  return (
    <bdi>
      {before}
      {hit !== '' && <mark className="found-words">{hit}</mark>}
      {after}
    </bdi>
  )
}
