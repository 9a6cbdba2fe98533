import type { Bridge } from '../../shared/ipc/bridge.ts'
import type { Answer, HostProblem } from '../../shared/ipc/answers.ts'
import { success } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'
import type { TeamFolders, TeamFolderState } from './team-folders.ts'

/** The team's folder in the desktop app, where it is remembered and watched outside the page. */
export function electronTeam({ ask, listen }: Bridge): TeamFolders {
  return {
    current: async () => named(await ask('team-folder', {})),
    choose: async () => named(await ask('choose-team-folder', {})),
    allow: () => Promise.resolve(true),
    leave: () => ask('leave-team-folder', {}),
    list: () => ask('list-team-files', {}),
    read: (name) => ask('read-team-file', { name }),
    write: (name, bytes) => ask('write-team-file', { name, bytes }),
    onChanged: (tell) => listen('team-changed', tell),
  }
}

function named(answer: Answer<'team-folder'>): Result<TeamFolderState | null, HostProblem> {
  if (!answer.ok) return answer
  return success(answer.value && { ...answer.value, isAllowed: true })
}
