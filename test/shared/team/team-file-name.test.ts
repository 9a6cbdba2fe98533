import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  isOwnFileName,
  isTeamFileName,
  isWritableName,
  ownFileName,
} from '../../../shared/team/team-file-name.ts'

const replica = '0k3v9zq1m2ab'

describe('the own file', () => {
  it.each([
    ['Ana', 'ana-0k3v9zq1.claimbench.json'],
    ['Łukasz Żółć', 'lukasz-zolc-0k3v9zq1.claimbench.json'],
    ['../../etc/passwd', 'etc-passwd-0k3v9zq1.claimbench.json'],
    ['Ана', 'annotator-0k3v9zq1.claimbench.json'],
    ['', 'annotator-0k3v9zq1.claimbench.json'],
    ['long '.repeat(30), `${'long-'.repeat(8).slice(0, -1)}-0k3v9zq1.claimbench.json`],
  ])('of “%s” is %s', (name, expected) => {
    expect(ownFileName({ name, replica })).toBe(expected)
  })

  it('has a name that may be written, is read by others, and is known as one’s own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const made = ownFileName({ name, replica })
        expect(isWritableName(made) && isTeamFileName(made)).toBe(true)
        expect(isOwnFileName(made, replica)).toBe(true)
        expect(isOwnFileName(made, 'another1xyz9')).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['../ana-0k3v9zq1.claimbench.json', 'a/b-0k3v9zq1.claimbench.json', '.claimbench.json'])(
    'is never %s',
    (name) => expect(isOwnFileName(name, replica) || isWritableName(name)).toBe(false),
  )
})

describe('a file of the team', () => {
  it.each([
    'bo-1111aaaa.claimbench.json',
    'Bo’s marks.claimbench.json',
    'bo-1111aaaa.claimbench.sync-conflict-20261127-101500-ABCDEFG.json',
    'bo-1111aaaa.sync-conflict-20261127-101500-ABCDEFG.claimbench.json',
    'bo-1111aaaa.claimbench (conflicted copy 2026-11-27 101500).json',
    'bo-1111aaaa (Ana’s conflicted copy 2026-11-27).claimbench.json',
    'bo-1111aaaa.claimbench (1).json',
    'bo-1111aaaa.claimbench-DESKTOP7.json',
    'BO.CLAIMBENCH.JSON',
  ])('can be %s', (name) => expect(isTeamFileName(name)).toBe(true))

  it.each([
    '.claimbench-0123456789abcdef.tmp',
    '.syncthing.bo-1111aaaa.claimbench.json.tmp',
    '~syncthing~bo-1111aaaa.claimbench.json.tmp',
    '.bo-1111aaaa.claimbench.json.~1a2b',
    '.bo-1111aaaa.claimbench.json',
    'bo-1111aaaa.claimbench.json.part',
    'bo-1111aaaa.claimbench.json.crswap',
    'notes.json',
    'xclaimbench.json',
    'sub/bo.claimbench.json',
    'sub\\bo.claimbench.json',
    'bo\0.claimbench.json',
    '',
  ])('is not %j', (name) => expect(isTeamFileName(name)).toBe(false))

  it('has the copies that others set aside of one’s own file, which is never written', () => {
    const copy = 'ana-0k3v9zq1.claimbench.sync-conflict-20261127-101500-ABCDEFG.json'
    expect(isTeamFileName(copy)).toBe(true)
    expect(isOwnFileName(copy, replica)).toBe(false)
  })
})
