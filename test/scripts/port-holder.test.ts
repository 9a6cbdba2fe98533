import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { createServer as createSocketServer } from 'node:net'
import type { AddressInfo, Server as SocketServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { portHolder, portTakenSentence } from '../../build/scripts/port-holder.mjs'
import { startServer } from '../../electron/server/index.ts'

const open: (Server | SocketServer)[] = []

afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

function listening(server: Server | SocketServer): Promise<number> {
  open.push(server)
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port)
    })
  })
}

describe('portHolder', () => {
  it('knows Claimbench by its answers', async () => {
    const started = await startServer({ folder: '/nowhere', port: 0 })
    if (!started.ok) throw new Error(started.problem.kind)
    expect(await portHolder(started.value.port)).toBe('claimbench')
    await started.value.close()
  })

  it('takes another web server for somebody else', async () => {
    const port = await listening(createServer((_request, response) => response.end('Hello')))
    expect(await portHolder(port)).toBe('other')
  })

  it('takes one who hangs up for somebody else', async () => {
    const port = await listening(createSocketServer((socket) => socket.destroy()))
    expect(await portHolder(port)).toBe('other')
  })
})

describe('portTakenSentence', () => {
  it('says that Claimbench is already running', () => {
    expect(portTakenSentence(27614, 'claimbench')).toBe(
      'Claimbench is already running at http://127.0.0.1:27614/',
    )
  })

  it('says why it does not move to another port', () => {
    expect(portTakenSentence(27614, 'other')).toBe(
      'Port 27614 is in use by another program. Claimbench keeps your library under this port, so it does not move to another one by itself. Close that program, or choose a port with --port N: it has a library of its own.',
    )
  })
})
