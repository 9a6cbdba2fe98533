import { useMemo, useSyncExternalStore } from 'react'
import { useWorkspace } from './hooks.tsx'
import { liveConflicts } from './live-conflicts.ts'
import type { OpenConflict } from './read-conflicts.ts'

/** What is to be settled in the library, in the order in which one goes through it; null until read. */
export function useConflicts(): readonly OpenConflict[] | null {
  const workspace = useWorkspace()
  const live = useMemo(() => liveConflicts(workspace), [workspace])
  return useSyncExternalStore(live.subscribe, live.current)
}

/** How much is to be settled in the library; none until read. */
export function useConflictCount(): number {
  const workspace = useWorkspace()
  const live = useMemo(() => liveConflicts(workspace), [workspace])
  return useSyncExternalStore(live.subscribe, () => live.current()?.length ?? 0)
}
