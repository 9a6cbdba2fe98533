import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repository } from '../../build/scripts/repository.mjs'
import { fuseStates } from '../support/fuse-states.ts'
import { npmRunPackage } from '../support/npm-run-package.ts'
import { addReviewed, selectWords } from '../e2e/workbench.ts'
import { startStandIn } from '../support/electron/start-stand-in.ts'
import { asar } from '../support/packager.ts'
import { writeStubElectron, writeStubMacElectron } from '../support/stub-electron.ts'

/** Electron's program never runs here: a stand-in is packed, which only has its fuses. */
let folder: string
let program: string

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimbench-package-'))
  const electron = join(folder, 'electron')
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

  it('holds a program that starts, marks up an article and quits', async () => {
    const extracted = join(folder, 'extracted')
    asar.extractAll(archive(), extracted)
    const article = join(folder, 'harbour.txt')
    await writeFile(article, 'Harbour office denies missing crates\n\nNo crate had left.')
    const app = await startStandIn({
      userData: join(folder, 'data'),
      main: join(extracted, 'out', 'electron', 'main.js'),
      packaged: true,
      args: [article],
    })
    try {
      const page = await app.page()
      await addReviewed(page)
      await page.getByRole('region', { name: 'Harbour office denies missing crates' }).waitFor()
      await selectWords(page, 'crate had')
      await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
      await page.keyboard.press('2')
      const cards = page.getByRole('list', { name: 'Annotations' }).locator('q')
      await expect.poll(() => cards.count(), { timeout: 10_000 }).toBe(1)
      await app.quit()
      expect(await app.exited).toBe(0)
    } finally {
      await app.stop()
    }
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
    expect(await fuseStates(join(program, 'claimbench'))).toEqual({
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

// Windows cannot make the symbolic links of a bundle.
describe.skipIf(process.platform === 'win32')('the bundle for macOS', () => {
  let bundle: string

  beforeAll(async () => {
    const electron = join(folder, 'electron-mac')
    await writeStubMacElectron(electron)
    const output = join(folder, 'dist-mac')
    const { code, output: said } = await npmRunPackage([
      ...['--mac', '--x64', '--dir', `--electron-dist=${electron}`],
      `--config.directories.output=${output}`,
      // Signing, even with the stand-in signature, takes a Mac and a real program.
      '--config.mac.identity=null',
      '--config.electronFuses.resetAdHocDarwinSignature=false',
    ])
    expect(code, said).toBe(0)
    bundle = join(output, 'mac', 'Claimbench.app')
  }, 60_000)

  it('has each fuse set', async () => {
    expect(await fuseStates(bundle)).toMatchObject({
      RunAsNode: '0',
      EnableNodeCliInspectArguments: '0',
      EnableEmbeddedAsarIntegrityValidation: '1',
      OnlyLoadAppFromAsar: '1',
    })
  })

  it('holds the archive, the icon and every licence, and no welcome program', async () => {
    const resources = join(bundle, 'Contents', 'Resources')
    expect((await readdir(resources)).sort()).toEqual([
      'LICENSE.electron.txt',
      'LICENSE.txt',
      'LICENSES.chromium.html',
      'app.asar',
      'icon.icns',
      'third-party-licences.txt',
    ])
    const drawn = await readFile(join(repository, 'build', 'resources', 'icon.icns'))
    expect((await readFile(join(resources, 'icon.icns'))).equals(drawn)).toBe(true)
  })

  it('tells macOS which files it opens, and what its archive must be', async () => {
    const list = await readFile(join(bundle, 'Contents', 'Info.plist'), 'utf8')
    const plain = list.replaceAll(/>\s+</gu, '><')
    expect(plain).toContain('<array><string>claimbench</string></array>')
    expect(plain).toContain('<key>LSHandlerRank</key><string>Owner</string>')
    expect(plain).toContain('<key>LSHandlerRank</key><string>Alternate</string>')
    expect(plain).not.toContain('<key>LSHandlerRank</key><string>Default</string>')
    expect(plain).toMatch(
      /<key>ElectronAsarIntegrity<\/key><dict><key>Resources\/app\.asar<\/key><dict>.*?<key>hash<\/key><string>[0-9a-f]{64}</u,
    )
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
