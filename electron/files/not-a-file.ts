import type { Stats } from 'node:fs'
import { basename } from 'node:path'
import type { HostProblem } from '../../shared/ipc/answers.ts'
import { hostProblem } from './host-problem.ts'

/** Why something cannot be read as a file; null for a regular file. */
export function notAFile(stats: Stats, path: string): HostProblem | null {
  if (stats.isFile()) return null
  if (stats.isDirectory()) return hostProblem({ code: 'EISDIR' }, path, 'read')
  return {
    kind: 'refused',
    sentence: `“${basename(path)}” is a device or a pipe and has no content of its own. Choose a file.`,
  }
}
