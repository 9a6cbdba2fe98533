import { useEffect, useMemo, useRef } from 'react'
import { conflictOf } from '../../shared/conflict/conflict.ts'
import type { Conflict, Conflicted } from '../../shared/conflict/conflict.ts'
import type { Choice } from '../../shared/conflict/settle-record.ts'
import { conflictFocused, conflictKey, useChosenConflict } from '../state/conflicts.ts'
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
  const key = conflictKey(whole)
  const takesFocus = useChosenConflict((state) => state.takesFocus && state.chosen === key)
  const ref = useRef<HTMLElement>(null)
  const conflict = useMemo(
    () => conflictOf(whole, { replica, nameOf: () => 'another' }),
    [whole, replica],
  )
  useEffect(() => {
    if (!takesFocus || ref.current === null) return
    // From here Tab leads to what can be done, not through the whole window.
    ref.current.focus({ preventScroll: true })
    conflictFocused()
  }, [takesFocus, isOpen])
  if (conflict === null) return null
  return isOpen ? (
    <ConflictBlock ref={ref} conflict={conflict} onSettle={onSettle} />
  ) : (
    <ConflictSign />
  )
}
