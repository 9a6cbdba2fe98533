import type { Host } from './host.ts'
import type { Unreadable } from './read-files.ts'
import { printable } from './printable.ts'

/** Says on one line why a file could not be read. */
export function complain(host: Host, { path, read }: Unreadable): void {
  host.err(`${printable(path, 200)}: ${read.problem}\n`)
}
