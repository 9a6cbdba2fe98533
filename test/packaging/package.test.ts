import { mkdir, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { npmCommand } from '../../build/scripts/npm-command.mjs'
import { repository } from '../../build/scripts/repository.mjs'
import { run } from '../../build/scripts/run.mjs'
import { asar, fuses } from '../support/packager.ts'
import { writeStubElectron } from '../support/stub-electron.ts'

/** Electron's program never runs here: a stand-in is packed, which only has its fuses. */
let folder: string
let program: string

function npmRunPackage(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { platform, execPath } = process
  const npm = npmCommand(['run', '--silent', 'package', '--', ...words], {
    env: process.env,
    platform,
    node: execPath,
  })
  const whole = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', ...env }
  return run(npm.command, npm.parameters, { cwd: repository, shell: npm.shell, env: whole })
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimbench-package-'))
  const electron = join(folder, 'electron')
  await mkdir(electron)
  await writeStubElectron(electron)
  const output = join(folder, 'dist')
  // Linux can be packed on any system, and needs nothing but what is installed.
  const words = ['--linux', '--x64', '--dir', `--electron-dist=${electron}`]
  const packed = await npmRunPackage([...words, `--config.directories.output=${output}`])
  expect(packed.code, packed.output).toBe(0)
  program = join(output, 'linux-unpacked')
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the archive', () => {
  const archive = () => join(program, 'resources', 'app.asar')

  it('holds the page, the two files of the shell and package.json, and nothing else', async () => {
    const page = await readdir(join(repository, 'out', 'renderer'), {
      recursive: true,
      withFileTypes: true,
    })
    const pageFiles = page
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(repository.length))
      .map(slashed)
    const listed = asar.listPackage(archive(), { isPack: false })
    const packed = listed.map((name) => slashed(name).slice(1))
    const packedFiles = packed.filter(
      (name) => !packed.some((other) => other.startsWith(`${name}/`)),
    )
    expect(packedFiles.sort()).toEqual(
      [...pageFiles, 'out/electron/main.js', 'out/electron/preload.cjs', 'package.json'].sort(),
    )
    expect(packedFiles.filter((name) => /\.(map|tsx?)$|node_modules/u.test(name))).toEqual([])
  })

  it('names its start file, and nothing that is of use for development only', () => {
    const manifest: unknown = JSON.parse(asar.extractFile(archive(), 'package.json').toString())
    expect(manifest).toMatchObject({
      name: 'claimbench',
      main: 'out/electron/main.js',
      type: 'module',
      desktopName: 'claimbench.desktop',
    })
    expect(manifest).not.toHaveProperty('scripts')
    expect(manifest).not.toHaveProperty('devDependencies')
  })
})

describe('the program', () => {
  it('has each fuse set', async () => {
    const wire = await fuses.getCurrentFuseWire(join(program, 'claimbench'))
    const states = Object.entries(fuses.FuseV1Options)
      .filter(([, at]) => typeof at === 'number')
      .map(([name, at]) => [name, String.fromCharCode(Number(wire[at]))])
    expect(Object.fromEntries(states)).toEqual({
      RunAsNode: '0',
      EnableCookieEncryption: '0',
      EnableNodeOptionsEnvironmentVariable: '0',
      EnableNodeCliInspectArguments: '0',
      EnableEmbeddedAsarIntegrityValidation: '1',
      OnlyLoadAppFromAsar: '1',
      LoadBrowserProcessSpecificV8Snapshot: '0',
      GrantFileProtocolExtraPrivileges: '0',
    })
  })

  it('can be run by everybody', async () => {
    if (process.platform === 'win32') return
    expect((await stat(join(program, 'claimbench'))).mode & 0o777).toBe(0o755)
  })

  it('comes without the welcome program of Electron', async () => {
    expect((await readdir(join(program, 'resources'))).sort()).toEqual([
      'LICENSE.txt',
      'app.asar',
      'third-party-licences.txt',
    ])
  })
})

describe('licences', () => {
  it('of Electron, of Chromium and of Claimbench lie beside the program', async () => {
    expect(await readdir(program)).toEqual(
      expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
    )
    expect(await readFile(join(program, 'resources', 'LICENSE.txt'), 'utf8')).toBe(
      await readFile(join(repository, 'LICENSE'), 'utf8'),
    )
  })

  it('of every package that the program depends on are told', async () => {
    const told = await readFile(join(program, 'resources', 'third-party-licences.txt'), 'utf8')
    const { dependencies } = JSON.parse(
      await readFile(join(repository, 'package.json'), 'utf8'),
    ) as { readonly dependencies: Readonly<Record<string, string>> }
    for (const [name, version] of Object.entries(dependencies)) {
      expect(told).toContain(`${name} ${version} (`)
    }
    expect(told).not.toContain('electron-builder')
    expect(told).not.toContain('vitest')
  })
})

describe('npm run package without Electron', () => {
  it('says so in one sentence with the way out', async () => {
    const { code, output } = await npmRunPackage(['--dir'], {
      // Where Electron happens to be installed, this one has another version or none.
      ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'none'),
      CLAIMBENCH_ELECTRON_DIST: '',
    })
    expect(code).toBe(1)
    const lines = output.split('\n').filter((line) => line !== '' && !line.startsWith('npm '))
    expect(lines).toEqual([expect.stringMatching(/^Electron is not here.*--electron-dist.*\.$/u)])
  })

  it('says when the folder that was named is not there', async () => {
    const missing = join(folder, 'none')
    const { code, output } = await npmRunPackage(['--dir', '--electron-dist', missing])
    expect(code).toBe(1)
    expect(output).toContain(`There is no Electron distribution at ${missing}.`)
  })
})
