import { readlink, realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { errorCode } from './error-code.ts'

/** Where writing to `path` leads through links, also when the last one leads to no file yet. */
export async function realTarget(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (reason) {
    if (errorCode(reason) !== 'ENOENT') throw reason
    const link = await readlink(path).catch(() => null)
    // A circle of links was refused by realpath already, so this comes to an end.
    return link === null ? path : await realTarget(resolve(dirname(path), link))
  }
}
