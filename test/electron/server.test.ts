import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { securityHeaders } from '../../electron/security/headers.ts'
import { hostIsLoopback } from '../../electron/server/host-is-loopback.ts'
import { startServer } from '../../electron/server/index.ts'
import type { RunningServer } from '../../electron/server/index.ts'

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let base = ''
let server: RunningServer | null = null

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'claimbench-server-'))
  await mkdir(join(base, 'renderer'))
  await writeFile(join(base, 'secret.js'), 'secret')
  await writeFile(join(base, 'renderer', 'index.html'), '<!doctype html>')
  server = await startedServer()
})

afterAll(async () => {
  await server?.close()
  await rm(base, { recursive: true })
})

async function startedServer(): Promise<RunningServer> {
  const started = await startServer({ folder: join(base, 'renderer'), port: 0 })
  if (!started.ok) throw new Error(started.problem.kind)
  return started.value
}

/** A request with the path exactly as given; `fetch` would tidy it up first. */
function ask(
  path: string,
  { method = 'GET', host }: { readonly method?: string; readonly host?: string } = {},
): Promise<Answer> {
  const port = server?.port ?? 0
  return new Promise((resolve, reject) => {
    const question = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        agent: false,
        headers: { host: host ?? `127.0.0.1:${port}` },
      },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (piece: string) => (body += piece))
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, body })
        })
      },
    )
    question.on('error', reject)
    question.end()
  })
}

const lowerCaseHeaders = Object.fromEntries(
  Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
)

describe('startServer', () => {
  it('sends the page with the security headers', async () => {
    const { status, headers, body } = await ask('/')
    expect({ status, body }).toEqual({ status: 200, body: '<!doctype html>' })
    expect(headers).toMatchObject({ ...lowerCaseHeaders, server: 'Claimbench' })
  })

  it('answers HEAD with the length and no body', async () => {
    const { status, headers, body } = await ask('/', { method: 'HEAD' })
    expect({ status, length: headers['content-length'], body }).toEqual({
      status: 200,
      length: '15',
      body: '',
    })
  })

  it.each([
    { path: '/../secret.js', status: 400 },
    { path: '/%2e%2e/secret.js', status: 400 },
    { path: '/..%5csecret.js', status: 400 },
    { path: '//secret.js', status: 400 },
    { path: '/missing.js', status: 404 },
  ])('refuses $path, with the security headers', async ({ path, status }) => {
    const answer = await ask(path)
    expect({ status: answer.status, body: answer.body }).toEqual({ status, body: '' })
    expect(answer.headers).toMatchObject(lowerCaseHeaders)
  })

  it('refuses to take anything', async () => {
    const { status, headers } = await ask('/', { method: 'POST' })
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' })
  })

  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example',
  ])('refuses the host %s', async (host) => {
    const { status, headers, body } = await ask('/', { host })
    expect({ status, body }).toEqual({ status: 421, body: '' })
    expect(headers).toMatchObject(lowerCaseHeaders)
  })

  it('knows itself as localhost too', async () => {
    const { status } = await ask('/', { host: `localhost:${server?.port ?? 0}` })
    expect(status).toBe(200)
  })

  it('says that a port is taken instead of moving', async () => {
    const port = server?.port ?? 0
    expect(await startServer({ folder: base, port })).toEqual({
      ok: false,
      problem: { kind: 'port-taken', port },
    })
  })

  it('frees its port when it is closed', async () => {
    const first = await startedServer()
    await first.close()
    const second = await startServer({ folder: base, port: first.port })
    expect(second.ok).toBe(true)
    if (second.ok) await second.value.close()
  })
})

describe('hostIsLoopback', () => {
  it.each([
    { host: '127.0.0.1:27614', port: 27614, own: true },
    { host: 'LOCALHOST:27614', port: 27614, own: true },
    { host: 'localhost', port: 80, own: true },
    { host: 'localhost', port: 27614, own: false },
    { host: '127.0.0.1:27615', port: 27614, own: false },
    { host: '[::1]:27614', port: 27614, own: false },
    { host: 'user@localhost:27614', port: 27614, own: false },
    { host: '', port: 27614, own: false },
    { host: undefined, port: 27614, own: false },
  ])('takes $host on port $port for its own: $own', ({ host, port, own }) => {
    expect(hostIsLoopback(host, port)).toBe(own)
  })
})
