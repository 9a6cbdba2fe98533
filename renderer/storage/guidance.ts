import { guidanceId } from '../../shared/codebook/guidance-id.ts'
import { standardGuidance } from '../../shared/codebook/standard-guidance.ts'
import {
  planGuidance,
  planStandardGuidance,
  sameGuidance,
} from '../../shared/history/plan-guidance.ts'
import type { GuidanceFields } from '../../shared/model/guidance.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { bumpVersion } from '../../shared/model/version.ts'
import { currentAnnotator } from './annotator.ts'
import { applyStep } from './apply-step.ts'
import { stepTables } from './step-tables.ts'
import type { Workspace } from './workspace.ts'

/** Says how a tag is used, as one step; does nothing where that is said already. */
export async function editGuidance(
  workspace: Workspace,
  tag: Tag,
  fields: Partial<GuidanceFields>,
): Promise<void> {
  const { database } = workspace
  const { guidance, meta } = database
  await database.transaction('rw', [...stepTables(database), meta], async () => {
    const was = await guidance.get(guidanceId(tag))
    const isOwn = was !== undefined && !was.deleted
    const now = workspace.now()
    const next = {
      id: guidanceId(tag),
      tag,
      ...(isOwn ? was : standardGuidance[tag]),
      ...fields,
      creator: isOwn ? was.creator : await currentAnnotator(workspace),
      created: isOwn ? was.created : now,
      modified: now,
      version: isOwn ? was.version : bumpVersion({}, workspace.replica),
      deleted: false,
    }
    if (!isOwn && sameGuidance(next, standardGuidance[tag])) return
    const step = planGuidance(next, was)
    if (step !== null) await applyStep(workspace, step)
  })
}

/** Goes back to the standard guidance on a tag, as one step. */
export async function restoreStandardGuidance(workspace: Workspace, tag: Tag): Promise<void> {
  const { database } = workspace
  await database.transaction('rw', stepTables(database), async () => {
    const was = await database.guidance.get(guidanceId(tag))
    if (was !== undefined && !was.deleted) await applyStep(workspace, planStandardGuidance(was))
  })
}
