import { useEffect, useMemo } from 'react'
import type { Host } from '../platform/host.ts'
import { notify } from '../state/notices.ts'
import { keptFolder } from '../storage/kept-folder.ts'
import { useWorkspace } from '../storage/hooks.tsx'
import { teamControls } from '../team/team-controls.ts'
import type { TeamControls } from '../team/team-controls.ts'

/** Exchanges work through the team's folder; null where the browser lets no page use one. */
export function useTeamFolder(host: Host): TeamControls | null {
  const workspace = useWorkspace()
  const controls = useMemo(() => {
    const folders = host.team(keptFolder(workspace))
    if (folders === null) return null
    return teamControls({
      workspace,
      folders,
      onArrived: (text) => notify({ text }),
      later: (run, milliseconds) => {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
    })
  }, [host, workspace])
  useEffect(() => controls?.start(), [controls])
  return controls
}
