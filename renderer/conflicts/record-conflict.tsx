import { useMemo } from 'react'
import { conflictOf } from '../../shared/conflict/conflict.ts'
import type { Conflict, Conflicted } from '../../shared/conflict/conflict.ts'
import type { Choice } from '../../shared/conflict/settle-record.ts'
import { useWorkspace } from '../storage/hooks.tsx'
import { ConflictBlock } from './conflict-block.tsx'
import { ConflictSign } from './conflict-sign.tsx'
import './conflicts.css'

interface RecordConflictProps {
  readonly whole: Conflicted
  /** Whether it can be settled here, or is only told. */
  readonly isOpen: boolean
  readonly onSettle: (conflict: Conflict, choice: Choice) => void
}

/** What is to be settled of a record, where the record itself is shown. */
export function RecordConflict({ whole, isOpen, onSettle }: RecordConflictProps) {
  const { replica } = useWorkspace()
  const conflict = useMemo(
    () => conflictOf(whole, { replica, nameOf: () => 'another' }),
    [whole, replica],
  )
  if (conflict === null) return null
  return isOpen ? <ConflictBlock conflict={conflict} onSettle={onSettle} /> : <ConflictSign />
}
