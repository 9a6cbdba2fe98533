import { useState } from 'react'
import { RelateDialog } from '../relations/chooser/relate-dialog.tsx'
import { useSession } from '../state/session.ts'
import { useAnnotation, useRelated, useWorkspace } from '../storage/hooks.tsx'
import { pickRelated, relateChosen } from './relating.ts'

interface RelateChooserProps {
  readonly onClose: () => void
}

/** What the selected annotation is to be related to. */
export function RelateChooser({ onClose }: RelateChooserProps) {
  // That of the moment it was opened, whatever another window does meanwhile.
  const [{ articleId, selectedId }] = useState(() => useSession.getState())
  if (articleId === null || selectedId === null) return null
  return <Chooser articleId={articleId} id={selectedId} onClose={onClose} />
}

interface ChooserProps extends RelateChooserProps {
  readonly articleId: string
  readonly id: string
}

function Chooser({ articleId, id, onClose }: ChooserProps) {
  const workspace = useWorkspace()
  const subject = useAnnotation(articleId, id)
  const related = useRelated(articleId)
  if (subject === null) return null
  return (
    <RelateDialog
      id={id}
      articleId={articleId}
      subject={subject ?? null}
      related={related}
      onRelate={async (to, way) => {
        const problem = await relateChosen(workspace, { from: { id, articleId }, to, way })
        if (problem === null) onClose()
        return problem
      }}
      onPick={pickRelated}
      onClose={onClose}
    />
  )
}
