import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './run.mjs'

/**
 * Runs a download in a child process, hidden, and stops it when none of the folders has grown for
 * a while: behind a blocked network a connection neither opens nor closes for minutes, and a fixed
 * limit would cut off a slow line that is getting there.
 *
 * @param {object} task
 * @param {string} task.command
 * @param {readonly string[]} task.parameters
 * @param {NodeJS.ProcessEnv} task.env
 * @param {string} task.cwd
 * @param {readonly string[]} task.folders
 * @param {number} task.patience Milliseconds without a new byte.
 * @param {number} task.limit Milliseconds altogether.
 * @returns {Promise<boolean>} Whether it ended well.
 */
export async function runWhileGrowing({ command, parameters, folders, patience, limit, ...rest }) {
  const stop = new AbortController()
  const began = Date.now()
  let largest = -1
  let grewAt = began
  const watch = setInterval(async () => {
    const size = await sizeOf(folders)
    const now = Date.now()
    if (size > largest) {
      largest = size
      grewAt = now
    }
    if (now - grewAt > patience || now - began > limit) stop.abort()
  }, 1000)
  const { code } = await run(command, parameters, { ...rest, signal: stop.signal })
  clearInterval(watch)
  return code === 0
}

/**
 * @param {readonly string[]} folders
 * @returns {Promise<number>}
 */
async function sizeOf(folders) {
  let size = 0
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(() => [])
    for (const name of names) {
      const stats = await stat(join(folder, name)).catch(() => null)
      size += stats?.size ?? 0
    }
  }
  return size
}
