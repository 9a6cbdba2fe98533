import { access, constants, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { HostProblem } from '../../shared/ipc/answers.ts'
import type { Result } from '../../shared/model/result.ts'
import { failure, success } from '../../shared/model/result.ts'
import { errorCode } from './error-code.ts'
import { hostProblem } from './host-problem.ts'
import { realTarget } from './real-target.ts'
import { temporaryName } from './temporary-name.ts'
import type { WritePowers } from './write-powers.ts'
import { systemPowers } from './write-powers.ts'

/**
 * Writes a file as a whole or not at all: whatever fails, and whenever the computer stops, the file
 * holds either what it held before or all of the new content. Text is written as UTF-8.
 *
 * A link is followed, not replaced, and an existing file keeps its mode; its other names (hard
 * links), owner and extended attributes stay with the old content. On success the content is on
 * the disk as far as the system tells.
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  powers: Partial<WritePowers> = {},
): Promise<Result<null, HostProblem>> {
  const system = { ...systemPowers, ...powers }
  try {
    const target = await realTarget(path)
    const existing = await existingMode(target)
    if (existing === 'not a file') return failure(notAFile(path))
    await replace(target, { content, mode: existing, system })
    return success(null)
  } catch (reason) {
    return failure(hostProblem(reason, path, 'write'))
  }
}

/** Permission bits of the file that is there; null when there is none. */
async function existingMode(target: string): Promise<number | null | 'not a file'> {
  const stats = await stat(target).catch((reason: unknown) => {
    if (errorCode(reason) === 'ENOENT') return null
    throw reason
  })
  if (stats === null) return null
  // A rename would put a file in the place of a device.
  if (!stats.isFile()) return 'not a file'
  // It would also replace a file that is protected from writing.
  await access(target, constants.W_OK)
  return stats.mode & 0o777
}

interface Replacement {
  readonly content: string | Uint8Array
  readonly mode: number | null
  readonly system: WritePowers
}

async function replace(target: string, { content, mode, system }: Replacement): Promise<void> {
  const folder = dirname(target)
  // In the same folder, because a rename cannot cross from one disk to another.
  const temporary = join(folder, temporaryName())
  const handle = await system.open(temporary, 'wx', mode ?? 0o666)
  try {
    try {
      // The mode given to open is narrowed by the umask. Disks without modes refuse this one.
      if (mode !== null) await handle.chmod(mode).catch(() => undefined)
      await handle.writeFile(content)
      await handle.sync().catch(allowMissingSync)
    } finally {
      await handle.close()
    }
    await renamePatiently(temporary, target, system)
  } catch (reason) {
    await system.unlink(temporary).catch(() => undefined)
    throw reason
  }
  await syncFolder(folder, system)
}

/** Some network disks have no sync; any other refusal means that the content may be lost. */
function allowMissingSync(reason: unknown): void {
  if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(errorCode(reason) ?? '')) throw reason
}

/** Waits before each further try, in milliseconds; all together well under a second. */
const pauses = [10, 20, 40, 80, 160, 320]

// On Windows a virus scanner or indexer may hold a file for a moment, which refuses the rename.
async function renamePatiently(from: string, to: string, system: WritePowers): Promise<void> {
  for (const milliseconds of pauses) {
    try {
      await system.rename(from, to)
      return
    } catch (reason) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(reason) ?? '')) throw reason
    }
    await system.pause(milliseconds)
  }
  await system.rename(from, to)
}

/**
 * Lets the new name survive a power cut. Windows cannot sync a folder, some disks neither, and the
 * file is whole under its name in any case, so a refusal is no failure of the write.
 */
async function syncFolder(folder: string, system: WritePowers): Promise<void> {
  try {
    const handle = await system.open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // See above.
  }
}

function notAFile(path: string): HostProblem {
  return {
    kind: 'refused',
    sentence: `“${basename(path)}” was not written: a folder or device has that name. Choose another name.`,
  }
}
