import { Split } from 'lucide-react'

/** Says of a record that it has versions to be settled. */
export function ConflictSign() {
  return (
    <p className="conflict-sign">
      <Split size={14} aria-hidden /> Changed on both sides
    </p>
  )
}
