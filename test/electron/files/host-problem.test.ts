import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { HostProblemKind } from '../../../shared/ipc/answers.ts'
import { hostProblem } from '../../../electron/files/host-problem.ts'
import { systemFailure } from './system-failure.ts'

const kinds: readonly (readonly [string, HostProblemKind])[] = [
  ['ENOENT', 'gone'],
  ['ENOTDIR', 'gone'],
  ['EACCES', 'not-allowed'],
  ['EPERM', 'not-allowed'],
  ['EROFS', 'read-only'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'too-large'],
  ['EISDIR', 'failed'],
  ['ENAMETOOLONG', 'failed'],
  ['EBUSY', 'failed'],
  ['ETXTBSY', 'failed'],
  ['EIO', 'failed'],
]

const file = join('home', 'ada', 'notes.txt')

describe('hostProblem', () => {
  it.each(kinds)('takes %s as %s', (code, kind) => {
    expect(hostProblem(systemFailure(code), file, 'read').kind).toBe(kind)
    expect(hostProblem(systemFailure(code), file, 'write').kind).toBe(kind)
  })

  it.each(kinds.flatMap(([code]) => [[code, 'read'] as const, [code, 'write'] as const]))(
    'says of %s on %s which file it is and what to do, and no path',
    (code, doing) => {
      const { sentence } = hostProblem(systemFailure(code), file, doing)
      expect(sentence).toMatch(/^“notes\.txt” .+\. [A-Z].+\.$/)
      expect(sentence).not.toMatch(/error|failed to|ada/i)
    },
  )

  it.each([
    ['a failure without a code', new Error('no'), ' could not be read. Try'],
    ['a code that is not text', { code: 5 }, ' could not be read. Try'],
    ['nothing', undefined, ' could not be read. Try'],
    ['a code that it does not know', systemFailure('EIO'), ' could not be read (EIO). Try'],
  ])('makes do with %s', (_, reason, part) => {
    const problem = hostProblem(reason, file, 'read')
    expect(problem.kind).toBe('failed')
    expect(problem.sentence).toContain(part)
  })
})
