import type { Guidance, GuidanceFields } from '../model/guidance.ts'
import { sameJson } from './same-json.ts'
import type { Step } from './step.ts'

const fields = ['definition', 'examples', 'counterExamples'] as const

/**
 * The step that says how a tag is used; null when that is said already.
 * @param guidance as it will be, with the version that it has where there is none yet.
 * @param was what the library holds under that id, deleted or not.
 */
export function planGuidance(guidance: Guidance, was: Guidance | undefined): Step | null {
  const label = `Edit guidance on ${guidance.tag}`
  if (was === undefined || was.deleted) {
    return {
      label,
      changes: [
        {
          on: 'guidance',
          id: guidance.id,
          before: { deleted: true },
          after: { deleted: false },
          record: guidance,
        },
      ],
    }
  }
  const changed = fields.filter((name) => !sameJson(was[name], guidance[name]))
  if (changed.length === 0) return null
  return {
    label,
    changes: [
      {
        on: 'guidance',
        id: guidance.id,
        before: Object.fromEntries(changed.map((name) => [name, was[name]])),
        after: Object.fromEntries(changed.map((name) => [name, guidance[name]])),
      },
    ],
  }
}

/** The step that goes back to the standard guidance on a tag. */
export function planStandardGuidance({ id, tag }: Pick<Guidance, 'id' | 'tag'>): Step {
  return {
    label: `Use the standard guidance on ${tag}`,
    changes: [{ on: 'guidance', id, before: { deleted: false }, after: { deleted: true } }],
  }
}

/** Whether somebody has written the very same as another. */
export function sameGuidance(a: GuidanceFields, b: GuidanceFields): boolean {
  return fields.every((name) => sameJson(a[name], b[name]))
}
