import type { CustomScheme, Protocol } from 'electron'
import { mapScheme } from './addresses.ts'
import { life, needReady } from './life.ts'
import { only } from './only.ts'

type Handler = Parameters<Protocol['handle']>[1]

const registered = new Map<string, CustomScheme>()
const handlers = new Map<string, Handler>()

export const protocol = only('protocol', {
  registerSchemesAsPrivileged(schemes: CustomScheme[]) {
    if (life.ready) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    for (const scheme of schemes) registered.set(scheme.scheme, scheme)
  },
  handle(scheme: string, handler: Handler) {
    needReady('protocol.handle was called before app is ready')
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} has been intercepted`)
    const privileges = registered.get(scheme)?.privileges
    if (privileges?.standard !== true || privileges.secure !== true) {
      throw new Error(`The stand-in only serves standard, secure schemes; ${scheme} is not one`)
    }
    mapScheme(scheme)
    handlers.set(scheme, handler)
  },
  unhandle(scheme: string) {
    handlers.delete(scheme)
  },
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
} satisfies Pick<
  Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>)

/** Who answers an address, as the product knows it. */
export function handlerOf(address: string): Handler | null {
  return handlers.get(new URL(address).protocol.slice(0, -1)) ?? null
}
