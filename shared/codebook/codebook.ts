import type { Guidance, GuidanceFields } from '../model/guidance.ts'
import { tags } from '../model/tag.ts'
import type { Tag } from '../model/tag.ts'
import { standardGuidance } from './standard-guidance.ts'

/** What holds for a tag, and whether the team has said so itself. */
export interface CodebookEntry extends GuidanceFields {
  readonly tag: Tag
  readonly isOwn: boolean
}

/** What holds for each of the four tags: the team's own guidance, else the standard one. */
export function codebookOf(guidance: readonly Guidance[]): readonly CodebookEntry[] {
  return tags.map((tag) => {
    const own = guidance.find((each) => each.tag === tag && !each.deleted)
    const { definition, examples, counterExamples } = own ?? standardGuidance[tag]
    return { tag, definition, examples, counterExamples, isOwn: own !== undefined }
  })
}
