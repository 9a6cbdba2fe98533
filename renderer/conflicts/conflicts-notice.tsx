import { Split } from 'lucide-react'
import { useConflictCount } from '../storage/use-conflicts.ts'
import { counted } from '../ui/counted.ts'
import './conflicts.css'

/** How much is to be settled in the library, and the way to it; nothing where there is nothing. */
export function ConflictsNotice({ onShow }: { readonly onShow: () => void }) {
  const count = useConflictCount()
  if (count === 0) return null
  return (
    <button type="button" className="conflicts-notice" onClick={onShow}>
      <Split size={14} aria-hidden /> {counted(count, 'open conflict')}
    </button>
  )
}
