import type { Assignment } from '../../../shared/model/assignment.ts'
import type { KeptApart } from '../../storage/returns.ts'
import type { ImportPreview } from '../../../shared/merge/import-preview.ts'

/** What the worker is asked: to say what files would do, then to do it. */
export type ImportRequest =
  | {
      readonly kind: 'plan'
      /** The name of the library's database. */
      readonly database: string
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
    }
  | { readonly kind: 'apply'; readonly label: string }

export type ImportAnswer =
  | { readonly kind: 'progress'; readonly label: string }
  | {
      readonly kind: 'planned'
      readonly preview: ImportPreview
      /** Files that are returns of what was handed out from here: kept unseen. */
      readonly apart: readonly { readonly name: string; readonly kept: KeptApart }[]
    }
  | {
      readonly kind: 'applied'
      /** What was done, as `importSummary` says it: a hundred thousand records stay where they are. */
      readonly summary: string
      /** What could not be read, in sentences; not all of very many. */
      readonly damaged: readonly string[]
      readonly hasChanged: boolean
      /** What the files hand out to this person. */
      readonly received: readonly Assignment[]
    }
  | { readonly kind: 'problem'; readonly message: string }
