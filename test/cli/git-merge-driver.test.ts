import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { decodeCollection } from '../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { buildCommand } from './built-command.ts'
import type { BuiltCommand } from './built-command.ts'
import { claimbench, emptyFolder } from './run-command.ts'
import { annotation, ben, library } from './team-files.ts'

const file = 'team.claimbench.json'
const safe = annotation(1, 'the bridge is safe')
const cracks = annotation(2, 'cracks', { tag: 'evidence' })
const fileOf = (...annotations: readonly Annotation[]) => encodeLibrary(library(annotations))
const base = fileOf(safe, cracks)
const anas = fileOf(
  { ...safe, note: 'Ana doubts it', version: { a: 2 } },
  cracks,
  annotation(3, 'engineer', { version: { a: 1 } }),
)
const bens = fileOf(
  { ...safe, note: 'Ben believes it', version: { a: 1, b: 1 } },
  { ...cracks, speaker: 'The engineer', version: { a: 1, b: 1 } },
  annotation(4, 'Rain', { creator: ben, version: { b: 1 } }),
)

const hasGit = spawnSync('git', ['--version']).status === 0

describe.skipIf(!hasGit)('Git with the merge driver', () => {
  let command: BuiltCommand
  let folder = ''

  beforeAll(async () => {
    command = await buildCommand()
  }, 60_000)
  afterAll(() => command.remove())

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimbench-git-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    git('.', 'init', '--quiet', '--bare', '--initial-branch=main', 'team.git')
    clone('first')
    write('first', base)
    await writeFile(join(folder, 'first/.gitattributes'), '*.claimbench.json merge=claimbench\n')
    commit('first', 'Begin')
    git('first', 'push', '--quiet', 'origin', 'HEAD:main')
  })

  const environment = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.invalid',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.invalid',
  }

  function git(clone: string, ...words: readonly string[]): string {
    const options = { cwd: join(folder, clone), env: environment, encoding: 'utf8' } as const
    return execFileSync('git', words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  }

  function clone(name: string, { driver = true } = {}): void {
    git('.', 'clone', '--quiet', 'team.git', name)
    if (!driver) return
    const words = `'${process.execPath}' '${command.start}' git-merge-driver %O %A %B %P`
    git(name, 'config', 'merge.claimbench.driver', words)
  }

  function write(clone: string, content: string): void {
    writeFileSync(join(folder, clone, file), content)
  }

  function read(clone: string): string {
    return readFileSync(join(folder, clone, file), 'utf8')
  }

  function commit(clone: string, message: string): void {
    git(clone, 'add', '--all')
    git(clone, 'commit', '--quiet', '--message', message)
  }

  /** Each edits in a clone of their own; both branches are in the common repository. */
  function editBoth(ana: string, ben: string): void {
    for (const [name, content] of [
      ['ana', ana],
      ['ben', ben],
    ] as const) {
      clone(name)
      write(name, content)
      commit(name, `Edit by ${name}`)
      git(name, 'push', '--quiet', 'origin', `HEAD:${name}`)
    }
  }

  it('keeps both edits of one record and all edits of others, without a conflict', () => {
    editBoth(anas, bens)
    git('ben', 'pull', '--quiet', '--no-rebase', '--no-edit', 'origin', 'ana')

    const merged = read('ben')
    expect(git('ben', 'status', '--porcelain')).toBe('')
    expect(merged).not.toMatch(/^(<{7}|={7}|>{7})/mu)
    const decoded = decodeCollection(merged)
    if (!decoded.ok) throw new Error(decoded.problem.message)
    expect(decoded.value.problems).toEqual([])
    const said = decoded.value.library.annotations.map(({ note, speaker, concurrent = [] }) => {
      return { note, speaker, others: concurrent.map((each) => each.note) }
    })
    const plain = { note: '', speaker: '', others: [] }
    expect(said).toEqual([
      { note: 'Ben believes it', speaker: '', others: ['Ana doubts it'] },
      { ...plain, speaker: 'The engineer' },
      plain,
      plain,
    ])
  })

  it('gives the same bytes to somebody who merges the other way round', () => {
    editBoth(anas, bens)
    git('ben', 'pull', '--quiet', '--no-rebase', '--no-edit', 'origin', 'ana')
    clone('cat')
    git('cat', 'checkout', '--quiet', 'ana')
    git('cat', 'merge', '--quiet', '--no-edit', 'origin/ben')
    expect(read('cat')).toBe(read('ben'))
  })

  it('rebases as well', () => {
    editBoth(anas, bens)
    git('ben', 'pull', '--quiet', '--rebase', 'origin', 'ana')
    expect(read('ben')).toContain('Ana doubts it')
    git('ana', 'pull', '--quiet', '--no-rebase', '--no-edit', 'origin', 'ben')
    expect(read('ben')).toBe(read('ana'))
    expect(read('ben')).toContain('Ben believes it')
  })

  it('merges a file that both have made', () => {
    git('first', 'rm', '--quiet', file)
    commit('first', 'Clear')
    git('first', 'push', '--quiet', 'origin', 'HEAD:main')
    editBoth(anas, bens)
    git('ben', 'pull', '--quiet', '--no-rebase', '--no-edit', 'origin', 'ana')
    expect(read('ben')).toContain('Ana doubts it')
  })

  it('leaves the conflict to people where a side is damaged, and our file as it is', () => {
    editBoth(anas.replace('"exact":"engineer"', '"exact":"driver"'), bens)
    git('ben', 'fetch', '--quiet', 'origin', 'ana')
    const options = { cwd: join(folder, 'ben'), env: environment, encoding: 'utf8' } as const
    const { status, stderr } = spawnSync('git', ['merge', '--no-edit', 'FETCH_HEAD'], options)
    expect(status).toBe(1)
    expect(stderr).toContain(`${file}, the other side: $.first.items[2].target.selector: The words`)
    expect(read('ben')).toBe(bens)
    expect(git('ben', 'status', '--porcelain')).toBe(`UU ${file}\n`)
  })

  it('is what keeps these edits from being a conflict', () => {
    editBoth(anas, bens)
    clone('dan', { driver: false })
    git('dan', 'checkout', '--quiet', 'ana')
    expect(() => git('dan', 'merge', '--no-edit', 'origin/ben')).toThrow()
    expect(git('dan', 'status', '--porcelain')).toBe(`UU ${file}\n`)
  })
})

it('leaves our side as it is where the other cannot be read', async () => {
  const path = await emptyFolder()
  await writeFile(path('O'), '')
  await writeFile(path('A'), anas)
  await writeFile(path('B'), '<<<<<<< ours')
  expect(await claimbench('git-merge-driver', path('O'), path('A'), path('B'), file)).toEqual({
    code: 1,
    out: '',
    err: `${file}, the other side: This file is not JSON. It may have been cut off or changed.\n`,
  })
  expect(readFileSync(path('A'), 'utf8')).toBe(anas)
})
