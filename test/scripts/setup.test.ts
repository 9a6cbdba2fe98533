import { describe, expect, it } from 'vitest'
import { dependenciesMatch } from '../../build/scripts/dependencies-match.mjs'
import { npmCommand } from '../../build/scripts/npm-command.mjs'

const react = { version: '19.3.1', integrity: 'sha512-a' }
const vite = { version: '8.3.8', integrity: 'sha512-b' }
const forMac = { version: '2.3.3', integrity: 'sha512-c', optional: true }

function lockFile(packages: Readonly<Record<string, object>>): string {
  return JSON.stringify({ lockfileVersion: 3, packages })
}

const project = { name: 'claimbench', version: '0.1.0' }
const lock = lockFile({ '': project, 'node_modules/react': react, 'node_modules/vite': vite })

describe('dependenciesMatch', () => {
  const cases: readonly {
    readonly name: string
    readonly lock: string
    readonly installed: string | null
    readonly match: boolean
  }[] = [
    {
      name: 'everything there',
      lock,
      installed: lockFile({ 'node_modules/react': react, 'node_modules/vite': vite }),
      match: true,
    },
    {
      name: 'no node_modules, or an interrupted installation',
      lock,
      installed: null,
      match: false,
    },
    {
      name: 'a package missing',
      lock,
      installed: lockFile({ 'node_modules/react': react }),
      match: false,
    },
    {
      name: 'an older version of a package',
      lock,
      installed: lockFile({
        'node_modules/react': { ...react, version: '19.3.0' },
        'node_modules/vite': vite,
      }),
      match: false,
    },
    {
      name: 'another content under the same version',
      lock,
      installed: lockFile({
        'node_modules/react': { ...react, integrity: 'sha512-x' },
        'node_modules/vite': vite,
      }),
      match: false,
    },
    {
      name: 'a package that the lock file no longer names',
      lock: lockFile({ '': project, 'node_modules/react': react }),
      installed: lockFile({ 'node_modules/react': react, 'node_modules/vite': vite }),
      match: false,
    },
    {
      name: 'an optional package for another system missing',
      lock: lockFile({ '': project, 'node_modules/react': react, 'node_modules/fsevents': forMac }),
      installed: lockFile({ 'node_modules/react': react }),
      match: true,
    },
    { name: 'a damaged record of the installation', lock, installed: '{"packages":', match: false },
    { name: 'a record of the installation without packages', lock, installed: '{}', match: false },
  ]

  it.each(cases)('$name: $match', ({ lock, installed, match }) => {
    expect(dependenciesMatch(lock, installed)).toBe(match)
  })
})

describe('npmCommand', () => {
  const host = { env: {}, platform: 'linux', node: '/usr/bin/node' }

  it('calls the npm that is running', () => {
    const env = { npm_execpath: '/usr/lib/npm/bin/npm-cli.js' }
    expect(npmCommand(['ci'], { ...host, env })).toEqual({
      command: '/usr/bin/node',
      parameters: ['/usr/lib/npm/bin/npm-cli.js', 'ci'],
      shell: false,
    })
  })

  it('calls npm where another package manager is running', () => {
    const env = { npm_execpath: '/usr/lib/yarn/yarn.js' }
    expect(npmCommand(['ci'], { ...host, env })).toEqual({
      command: 'npm',
      parameters: ['ci'],
      shell: false,
    })
  })

  it('goes through a shell on Windows, where npm is a script', () => {
    expect(npmCommand(['ci'], { ...host, platform: 'win32' })).toEqual({
      command: 'npm',
      parameters: ['ci'],
      shell: true,
    })
  })
})
