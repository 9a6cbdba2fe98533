import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { findAsset } from '../assets/find-asset.ts'
import { securityHeaders } from '../security/headers.ts'
import type { Result } from '../../shared/model/result.ts'
import { failure, success } from '../../shared/model/result.ts'
import { hostIsLoopback } from './host-is-loopback.ts'

export interface ServerOptions {
  /** The built page. */
  readonly folder: string
  /** 0 takes any free one. */
  readonly port: number
}

export interface RunningServer {
  readonly port: number
  /** Stops at once, open connections included. */
  readonly close: () => Promise<void>
}

export type ServerProblem =
  | { readonly kind: 'port-taken'; readonly port: number }
  | { readonly kind: 'not-listening'; readonly reason: string }

// Tells a second start that the port is held by the workbench itself and not by a stranger.
const identity = { Server: 'Claimbench' } as const

/**
 * Serves the built page on 127.0.0.1 to this machine alone, static files only.
 *
 * A taken port is a problem and never a reason to move: IndexedDB belongs to an origin, port
 * included, and on another port the library would look empty.
 */
export function startServer(options: ServerOptions): Promise<Result<RunningServer, ServerProblem>> {
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      void answer(request, response, options.folder)
    })
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(
        failure(
          error.code === 'EADDRINUSE'
            ? { kind: 'port-taken', port: options.port }
            : { kind: 'not-listening', reason: error.message },
        ),
      )
    })
    server.listen({ host: '127.0.0.1', port: options.port, exclusive: true }, () => {
      resolve(success({ port: portOf(server), close: () => closed(server) }))
    })
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
): Promise<void> {
  if (!hostIsLoopback(request.headers.host, request.socket.localPort ?? 0)) {
    // 421, Misdirected Request: RFC 9110, section 15.5.20.
    response.writeHead(421, { ...securityHeaders, ...identity, 'Content-Length': '0' }).end()
    return
  }
  const { method = 'GET', url = '/' } = request
  const { status, headers, file } = await findAsset({ method, path: url }, folder)
  response.writeHead(status, { ...headers, ...identity })
  if (file === null) {
    response.end()
    return
  }
  try {
    await pipeline(createReadStream(file), response)
  } catch {
    // The window went away, or the build was replaced while it was read: the page asks again.
    response.destroy()
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') {
    throw new RangeError('A server that listens on a TCP port has one')
  }
  return address.port
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}
