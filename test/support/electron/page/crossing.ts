export interface Crossing {
  /** Makes a value of this world a property of the other world's window. */
  readonly expose: (key: string, value: unknown) => void
}

/** The names of the events by which two worlds of one window speak. */
export interface CrossingNames {
  readonly says: string
  readonly hears: string
}

/**
 * What `contextBridge` does between the preload script's world and the page's: functions and
 * promises are proxied, everything else is copied. Both worlds run it, as source text: it must not
 * refer to anything outside itself. Events of the window reach both worlds at once, so that a call
 * returns before the caller goes on, and Chromium itself clones their `detail`.
 */
export function crossing({ says, hears }: CrossingNames): Crossing {
  type Callable = (...args: readonly unknown[]) => unknown
  type Packed =
    | { readonly kind: 'copy'; readonly value: unknown }
    | { readonly kind: 'array'; readonly items: readonly Packed[] }
    | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Packed])[] }
    | { readonly kind: 'function' | 'own-function' | 'promise'; readonly id: number }
    | { readonly kind: 'error'; readonly message: string }
  type Message =
    | { readonly kind: 'expose'; readonly key: string; readonly value: Packed }
    | {
        readonly kind: 'call'
        readonly id: number
        readonly call: number
        readonly args: readonly Packed[]
      }
    | {
        readonly kind: 'return' | 'settle'
        readonly id: number
        readonly ok: boolean
        readonly value: Packed
      }

  const functions: Callable[] = []
  /** A function that came from the other world goes back as itself. */
  const origins = new WeakMap<Callable, number>()
  const returned = new Map<number, { readonly ok: boolean; readonly value: Packed }>()
  const settlers = new Map<number, (ok: boolean, value: unknown) => void>()
  let calls = 0
  let promises = 0

  function say(message: Message): void {
    window.dispatchEvent(new CustomEvent(says, { detail: message }))
  }

  function pack(value: unknown, depth = 0): Packed {
    if (depth > 1000) throw new TypeError('Electron contextBridge recursion depth exceeded.')
    if (typeof value === 'function') return packFunction(value as Callable)
    if (value instanceof Promise) return packPromise(value as Promise<unknown>)
    if (value instanceof Error) return { kind: 'error', message: value.message }
    if (Array.isArray(value)) {
      return { kind: 'array', items: value.map((item) => pack(item, depth + 1)) }
    }
    if (Object.prototype.toString.call(value) === '[object Object]') {
      const entries = Object.entries(value as object)
      return {
        kind: 'object',
        entries: entries.map(([key, item]) => [key, pack(item, depth + 1)] as const),
      }
    }
    return { kind: 'copy', value: structuredClone(value) }
  }

  function packFunction(value: Callable): Packed {
    const origin = origins.get(value)
    if (origin !== undefined) return { kind: 'own-function', id: origin }
    return { kind: 'function', id: functions.push(value) - 1 }
  }

  function packPromise(promise: Promise<unknown>): Packed {
    promises += 1
    const id = promises
    promise.then(
      (value) => say({ kind: 'settle', id, ok: true, value: pack(value) }),
      (reason: unknown) => say({ kind: 'settle', id, ok: false, value: pack(reason) }),
    )
    return { kind: 'promise', id }
  }

  function unpack(packed: Packed): unknown {
    switch (packed.kind) {
      case 'copy':
        return packed.value
      case 'error':
        return new Error(packed.message)
      case 'array':
        return packed.items.map(unpack)
      case 'object':
        return Object.fromEntries(packed.entries.map(([key, item]) => [key, unpack(item)]))
      case 'own-function':
        return functions[packed.id]
      case 'promise':
        return new Promise((resolve, reject) => {
          settlers.set(packed.id, (ok, value) => {
            if (ok) resolve(value)
            else reject(asError(value))
          })
        })
      case 'function': {
        const proxy: Callable = (...args) => callOther(packed.id, args)
        origins.set(proxy, packed.id)
        return proxy
      }
    }
  }

  function asError(value: unknown): Error {
    return value instanceof Error ? value : new Error(String(value))
  }

  function callOther(id: number, args: readonly unknown[]): unknown {
    calls += 1
    const call = calls
    say({ kind: 'call', id, call, args: args.map((one) => pack(one)) })
    const result = returned.get(call)
    returned.delete(call)
    if (result === undefined) throw new Error('The stand-in lost a call between the worlds')
    const value = unpack(result.value)
    if (!result.ok) throw asError(value)
    return value
  }

  function answerCall(message: Message & { readonly kind: 'call' }): void {
    const { id, call, args } = message
    try {
      const value = pack(functions[id]?.(...args.map(unpack)))
      say({ kind: 'return', id: call, ok: true, value })
    } catch (reason) {
      say({ kind: 'return', id: call, ok: false, value: pack(reason) })
    }
  }

  function freeze(value: unknown): void {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return
    if (ArrayBuffer.isView(value)) return
    Object.freeze(value)
    for (const item of Object.values(value)) freeze(item)
  }

  function setOnWindow(key: string, packed: Packed): void {
    const value = unpack(packed)
    freeze(value)
    Object.defineProperty(window, key, {
      value,
      enumerable: true,
      writable: false,
      configurable: false,
    })
  }

  window.addEventListener(hears, (event) => {
    const message = (event as CustomEvent<Message>).detail
    switch (message.kind) {
      case 'expose':
        setOnWindow(message.key, message.value)
        return
      case 'call':
        answerCall(message)
        return
      case 'return':
        returned.set(message.id, message)
        return
      case 'settle':
        settlers.get(message.id)?.(message.ok, unpack(message.value))
        settlers.delete(message.id)
    }
  })

  const exposed = new Set<string>()
  return {
    expose: (key, value) => {
      if (exposed.has(key)) {
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      }
      exposed.add(key)
      say({ kind: 'expose', key, value: pack(value) })
    },
  }
}
