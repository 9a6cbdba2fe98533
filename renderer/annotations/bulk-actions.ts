import type { BulkEdit } from '../../shared/history/plan-bulk.ts'
import type { Several } from '../storage/bulk-edit.ts'

/** What can be done to several annotations at once. */
export interface BulkActions {
  readonly onEditMany: (several: Several, edit: BulkEdit) => void
  readonly onDeleteMany: (several: Several) => void
  readonly onExportMany: (several: Several) => void
}
