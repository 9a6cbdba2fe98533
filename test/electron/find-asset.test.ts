import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAsset } from '../../electron/assets/find-asset.ts'
import { securityHeaders } from '../../electron/security/headers.ts'

let base = ''
let folder = ''

beforeAll(async () => {
  base = realpathSync(await mkdtemp(join(tmpdir(), 'claimbench-assets-')))
  folder = join(base, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await mkdir(join(folder, 'folder.js'))
  // A sibling whose name begins like the folder's.
  await mkdir(join(base, 'renderer-private'))
  await writeFile(join(base, 'renderer-private', 'secret.js'), 'secret')
  await writeFile(join(base, 'secret.js'), 'secret')
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'assets', 'a-1.js'), 'export {}')
  await writeFile(join(folder, 'notes.exe'), 'MZ')
  await writeFile(join(folder, 'plain'), 'no extension')
  await symlink(join(base, 'secret.js'), join(folder, 'link.js'))
  await symlink(base, join(folder, 'up'))
  await symlink(join(base, 'renderer-private'), join(folder, 'sibling'))
  await symlink(join(folder, 'loop.js'), join(folder, 'loop.js'))
  await symlink(join(folder, 'assets', 'a-1.js'), join(folder, 'inside.js'))
})

afterAll(async () => {
  await rm(base, { recursive: true })
})

const refused: readonly {
  readonly name: string
  readonly path: string
  readonly status: number
}[] = [
  { name: 'a missing file', path: '/missing.js', status: 404 },
  { name: 'a folder', path: '/assets', status: 404 },
  { name: 'a folder with a slash', path: '/assets/', status: 400 },
  { name: 'a folder named like a file', path: '/folder.js', status: 404 },
  { name: 'a file used as a folder', path: '/index.html/a.js', status: 404 },
  { name: 'an unknown kind of file', path: '/notes.exe', status: 404 },
  { name: 'a file of no kind', path: '/plain', status: 404 },
  { name: 'a link to a file outside', path: '/link.js', status: 404 },
  { name: 'a linked folder outside', path: '/up/secret.js', status: 404 },
  { name: 'a linked sibling of a similar name', path: '/sibling/secret.js', status: 404 },
  { name: 'a loop of links', path: '/loop.js', status: 404 },
  { name: 'a way up', path: '/../secret.js', status: 400 },
  { name: 'an encoded way up', path: '/%2e%2e/secret.js', status: 400 },
  { name: 'an encoded way up and separator', path: '/..%2fsecret.js', status: 400 },
  { name: 'a twice encoded way up', path: '/%252e%252e/secret.js', status: 404 },
  { name: 'NUL', path: '/index.html%00.js', status: 400 },
]

describe('findAsset', () => {
  it('gives index.html for the root', async () => {
    expect(await findAsset({ method: 'GET', path: '/' }, folder)).toEqual({
      status: 200,
      headers: {
        ...securityHeaders,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': '15',
        'Cache-Control': 'no-cache',
      },
      file: join(folder, 'index.html'),
    })
  })

  it('lets files with a hash in their name be kept for good', async () => {
    const answer = await findAsset({ method: 'GET', path: '/assets/a-1.js' }, folder)
    expect(answer).toEqual({
      status: 200,
      headers: {
        ...securityHeaders,
        'Content-Type': 'text/javascript; charset=utf-8',
        'Content-Length': '9',
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
      file: join(folder, 'assets', 'a-1.js'),
    })
  })

  it('follows a link that stays inside', async () => {
    const answer = await findAsset({ method: 'GET', path: '/inside.js' }, folder)
    expect(answer.file).toBe(join(folder, 'assets', 'a-1.js'))
  })

  it('answers HEAD like GET, without the file', async () => {
    const get = await findAsset({ method: 'GET', path: '/' }, folder)
    expect(await findAsset({ method: 'HEAD', path: '/' }, folder)).toEqual({ ...get, file: null })
  })

  it.each(refused)('refuses $name', async ({ path, status }) => {
    expect(await findAsset({ method: 'GET', path }, folder)).toEqual({
      status,
      headers: { ...securityHeaders, 'Content-Length': '0', 'Cache-Control': 'no-store' },
      file: null,
    })
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'get'])('refuses %s', async (method) => {
    const { status, headers, file } = await findAsset({ method, path: '/' }, folder)
    expect({ status, allow: headers['Allow'], file }).toEqual({
      status: 405,
      allow: 'GET, HEAD',
      file: null,
    })
  })
})
