import { randomBytes } from 'node:crypto'

/** A name for a file that is still being written; short, since the final name may be of full length. */
export function temporaryName(): string {
  return `.claimbench-${randomBytes(8).toString('hex')}.tmp`
}

export function isTemporaryName(name: string): boolean {
  return /^\.claimbench-[0-9a-f]{16}\.tmp$/.test(name)
}
