import { failure, success } from '../../../shared/model/result.ts'
import { isTeamFileName } from '../../../shared/team/team-file-name.ts'
import type { TeamFolders } from '../../../renderer/platform/team-folders.ts'

/** A team's folder in memory, as two people see it, with a record of who wrote what. */
export function memoryFolder() {
  const files = new Map<string, { readonly text: string; readonly modified: number }>()
  const writes: string[] = []
  const reads: string[] = []
  let clock = 0
  let isAway = false

  const put = (name: string, text: string) => files.set(name, { text, modified: ++clock })
  const away = () => failure({ kind: 'gone', sentence: 'The folder is away.' } as const)

  /** The folder as one of them has it. */
  const of = (who: string): TeamFolders => ({
    current: () => Promise.resolve(success({ name: 'Team', isAllowed: true })),
    choose: () => Promise.resolve(success({ name: 'Team', isAllowed: true })),
    allow: () => Promise.resolve(true),
    leave: () => Promise.resolve(success(null)),
    list: () => {
      if (isAway) return Promise.resolve(away())
      const listed = [...files].filter(([name]) => isTeamFileName(name)).sort()
      return Promise.resolve(
        success(
          listed.map(([name, { text, modified }]) => ({ name, size: text.length, modified })),
        ),
      )
    },
    read: (name) => {
      reads.push(`${who}: ${name}`)
      const file = files.get(name)
      return Promise.resolve(
        file === undefined ? away() : success(new TextEncoder().encode(file.text)),
      )
    },
    write: (name, bytes) => {
      if (isAway) return Promise.resolve(away())
      writes.push(`${who}: ${name}`)
      put(name, new TextDecoder().decode(bytes))
      return Promise.resolve(success(null))
    },
    onChanged: null,
  })
  return {
    of,
    put,
    text: (name: string) => files.get(name)?.text ?? '',
    names: () => [...files.keys()].sort(),
    writes,
    reads,
    setAway: (away: boolean) => (isAway = away),
  }
}
