import { basename } from 'node:path'
import type { HostProblem, HostProblemKind } from '../../shared/ipc/answers.ts'
import { errorCode } from './error-code.ts'

type Doing = 'read' | 'write'

interface Meaning extends Readonly<Record<Doing, string>> {
  readonly kind: HostProblemKind
}

const gone: Meaning = {
  kind: 'gone',
  read: 'is no longer where it was. Look for it under another name or in another folder, and choose it there.',
  write:
    'cannot be written: its folder is no longer there. Choose another folder, or make that one again.',
}

const notAllowed: Meaning = {
  kind: 'not-allowed',
  read: 'may not be read from this account. Ask its owner for access, or copy it to a folder of yours.',
  write:
    'may not be written from this account. Choose another folder, or allow writing to that one.',
}

const diskFull: Meaning = {
  kind: 'disk-full',
  read: 'could not be read: the disk is full. Make room on it, then try again.',
  write: 'was not written: the disk is full. Make room on it, then try again.',
}

const inUse: Meaning = {
  kind: 'failed',
  read: 'is held by another program. Close it there, then try again.',
  write: 'is held by another program. Close it there, then try again.',
}

/** What a Node code means to a person; each sentence continues the name of the file. */
const meanings: ReadonlyMap<string, Meaning> = new Map([
  ['ENOENT', gone],
  // A part of the path that was a folder is a file now.
  ['ENOTDIR', gone],
  ['EACCES', notAllowed],
  ['EPERM', notAllowed],
  [
    'EROFS',
    {
      kind: 'read-only',
      read: 'could not be read: its disk allows no changes. Copy it to another disk.',
      write: 'was not written: that disk allows no changes. Choose a folder on another disk.',
    },
  ],
  ['ENOSPC', diskFull],
  ['EDQUOT', diskFull],
  [
    'EFBIG',
    {
      kind: 'too-large',
      read: 'is too large to be read. Split it into smaller files.',
      write: 'was not written: it is too large for that disk. Choose a folder on another disk.',
    },
  ],
  [
    'EISDIR',
    {
      kind: 'failed',
      read: 'is a folder. Choose the files in it.',
      write: 'was not written: a folder has that name. Choose another name.',
    },
  ],
  [
    'ENAMETOOLONG',
    {
      kind: 'failed',
      read: 'has too long a name to be read. Give it a shorter one.',
      write: 'was not written: its name is too long. Choose a shorter one.',
    },
  ],
  ['EBUSY', inUse],
  ['ETXTBSY', inUse],
])

/**
 * Says to a person why a file could not be read or written. Of the path only the last part is
 * named: the sentence goes to the page, which never sees paths.
 */
export function hostProblem(reason: unknown, file: string, doing: Doing): HostProblem {
  const code = errorCode(reason)
  const { kind, [doing]: rest } = meanings.get(code ?? '') ?? unknownMeaning(code)
  return { kind, sentence: `“${basename(file)}” ${rest}` }
}

function unknownMeaning(code: string | null): Meaning {
  // The code is of no use to most people, but it is all that is known and can be looked up.
  const said = code === null ? '' : ` (${code})`
  return {
    kind: 'failed',
    read: `could not be read${said}. Try again, or copy it to another disk and choose it there.`,
    write: `was not written${said}. Try again, or choose a folder on another disk.`,
  }
}
