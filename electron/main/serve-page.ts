import { readFile } from 'node:fs/promises'
import type { Protocol } from 'electron'
import { findAsset } from '../assets/find-asset.ts'
import { isOwnAddress, scheme } from './origin.ts'

/** Declares the workbench's scheme a proper web origin. Electron allows this only before `ready`. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Answers `app://claimbench/…` from the build folder. */
export function servePage(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(scheme, (request) => pageResponse(request, folder))
}

/** The answer to one request of the page; any other host under our scheme does not exist. */
export async function pageResponse(
  request: Pick<Request, 'method' | 'url'>,
  folder: string,
): Promise<Response> {
  if (!isOwnAddress(request.url)) return new Response(null, { status: 404 })
  const { pathname } = new URL(request.url)
  const { status, headers, file } = await findAsset(
    { method: request.method, path: pathname },
    folder,
  )
  const body = file === null ? null : await readFile(file)
  return new Response(body, { status, headers })
}
