import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CustomScheme } from 'electron'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOwnAddress } from '../../electron/main/origin.ts'
import { pageResponse, registerScheme } from '../../electron/main/serve-page.ts'
import { securityHeaders } from '../../electron/security/headers.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimbench-page-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('registerScheme', () => {
  it('asks for a proper origin with a code cache', () => {
    const registered: CustomScheme[] = []
    registerScheme({ registerSchemesAsPrivileged: (schemes) => registered.push(...schemes) })
    expect(registered).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ])
  })
})

describe('pageResponse', () => {
  it('sends the page with the security headers', async () => {
    const response = await pageResponse({ method: 'GET', url: 'app://claimbench/' }, folder)
    expect({ status: response.status, body: await response.text() }).toEqual({
      status: 200,
      body: '<!doctype html>',
    })
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(response.headers.get(name)).toBe(value)
    }
  })

  it.each([
    { url: 'app://other/', status: 404 },
    { url: 'app://claimbench/missing.js', status: 404 },
    { url: 'app://claimbench/%2e%2e%2fsecret.js', status: 400 },
  ])('refuses $url', async ({ url, status }) => {
    const response = await pageResponse({ method: 'GET', url }, folder)
    expect({ status: response.status, body: await response.text() }).toEqual({ status, body: '' })
  })
})

describe('isOwnAddress', () => {
  it.each([
    { address: 'app://claimbench/', own: true },
    { address: 'app://claimbench/index.html?a#b', own: true },
    { address: 'app://claimbench.evil.example/', own: false },
    { address: 'app://claimbench:80/', own: false },
    { address: 'https://evil.example/?app://claimbench/', own: false },
    { address: 'https://claimbench/', own: false },
    { address: 'file:///etc/passwd', own: false },
    { address: 'javascript:alert(1)', own: false },
    { address: 'app:claimbench', own: false },
    { address: '', own: false },
  ])('says of $address: $own', ({ address, own }) => {
    expect(isOwnAddress(address)).toBe(own)
  })
})
