import { MarkDialog } from '../search/mark/mark-dialog.tsx'
import { useMarking } from '../state/marking.ts'
import { useWorkspace } from '../storage/hooks.tsx'
import { markOccurrences } from './marking.ts'

/** The dialog that marks every occurrence of the words it was asked about. */
export function MarkAll({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace()
  const { asked } = useMarking()
  if (asked === null) return null
  return (
    <MarkDialog
      {...asked}
      onClose={onClose}
      onMark={(request, tag) => void markOccurrences(workspace, request, tag)}
    />
  )
}
