import type { Tag } from '../../shared/model/tag.ts'

/** What is counted: annotations that have this in common. */
export type Counted =
  | { readonly by: 'tag'; readonly tag: Tag | null }
  | { readonly by: 'speaker'; readonly speaker: string }
  | { readonly by: 'annotator'; readonly id: string }
  | { readonly by: 'label'; readonly label: string }
