import { describe, expect, it } from 'vitest'
import { filesOfCommandLine } from '../../electron/main/command-line.ts'

interface Case {
  readonly name: string
  readonly argv: readonly string[]
  readonly files: readonly string[]
}

const packaged: readonly Case[] = [
  { name: 'nothing', argv: [], files: [] },
  { name: 'an absolute path', argv: ['/tmp/a.html'], files: ['/tmp/a.html'] },
  {
    name: 'relative paths',
    argv: ['a.html', '../b.md'],
    files: ['/home/ada/a.html', '/home/b.md'],
  },
  { name: 'a name with spaces', argv: ['my article.txt'], files: ['/home/ada/my article.txt'] },
  { name: 'a file after --open', argv: ['--open', 'a.html'], files: ['/home/ada/a.html'] },
  { name: 'a file in --open=', argv: ['--open=a=b.html'], files: ['/home/ada/a=b.html'] },
  { name: 'an empty --open=', argv: ['--open='], files: [] },
  { name: '--open with nothing after it', argv: ['--open'], files: [] },
  { name: 'an empty argument', argv: [''], files: [] },
  { name: 'one file twice', argv: ['a.txt', './a.txt'], files: ['/home/ada/a.txt'] },
  {
    name: 'switches of Chromium and of macOS',
    argv: ['--no-sandbox', '--user-data-dir=/x', '-psn_0_12345', '--inspect=0', 'a.txt'],
    files: ['/home/ada/a.txt'],
  },
  {
    name: 'a second start, where Chromium put its switches first',
    argv: ['--open', '--allow-file-access-from-files', '/tmp/a.html'],
    files: ['/tmp/a.html'],
  },
  {
    name: 'what looks like an option after --',
    argv: ['--no-sandbox', '--', '--open=a.txt', '-b.txt', '--'],
    files: ['/home/ada/--open=a.txt', '/home/ada/-b.txt', '/home/ada/--'],
  },
  {
    name: 'a value that only an unpackaged Electron would take',
    argv: ['-r', 'a.txt'],
    files: ['/home/ada/a.txt'],
  },
  {
    name: 'file addresses',
    argv: ['file:///tmp/my%20article.html', '--open=FILE:///tmp/b.html'],
    files: ['/tmp/my article.html', '/tmp/b.html'],
  },
  {
    name: 'file addresses that name no file here',
    argv: ['file://elsewhere/a.html', 'file:///a%2Fb', 'file:///a%00b', 'file:///%ff'],
    files: [],
  },
  {
    name: 'other addresses, as the odd names that they are',
    argv: ['https://example.org/a', 'app://claimbench/', 'javascript:alert(1)'],
    files: [
      '/home/ada/https:/example.org/a',
      '/home/ada/app:/claimbench',
      '/home/ada/javascript:alert(1)',
    ],
  },
]

const unpackaged: readonly Case[] = [
  { name: 'the app folder', argv: ['.'], files: [] },
  { name: 'a file after the app folder', argv: ['/repo', 'a.txt'], files: ['/home/ada/a.txt'] },
  {
    name: 'options before the app folder',
    argv: ['--inspect=0', '-r', '/loader.js', '--no-sandbox', '.', '--open', 'a.txt'],
    files: ['/home/ada/a.txt'],
  },
  {
    name: 'a second start, where Chromium put its switches first',
    argv: ['--open', '--no-sandbox', '/repo', 'a.txt'],
    files: ['/home/ada/a.txt'],
  },
  { name: 'an app folder after --', argv: ['--', '.', '-a.txt'], files: ['/home/ada/-a.txt'] },
]

describe('filesOfCommandLine', () => {
  it.each(packaged)('reads $name', ({ argv, files }) => {
    const parts = { packaged: true, cwd: '/home/ada' }
    expect(filesOfCommandLine(['/opt/claimbench', ...argv], parts)).toEqual(files)
  })
  it.each(unpackaged)('unpackaged, reads $name', ({ argv, files }) => {
    const parts = { packaged: false, cwd: '/home/ada' }
    expect(filesOfCommandLine(['/usr/bin/electron', ...argv], parts)).toEqual(files)
  })
  it('reads an empty command line', () => {
    expect(filesOfCommandLine([], { packaged: true, cwd: '/' })).toEqual([])
  })
})
