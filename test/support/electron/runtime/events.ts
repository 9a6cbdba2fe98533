import { EventEmitter } from 'node:events'

export type Listener = (...args: never[]) => void

export interface Events {
  readonly emit: (name: string, ...args: readonly unknown[]) => void
  /** Emits something that a listener can prevent, and says whether one did. */
  readonly isPrevented: (name: string, details?: object, ...args: readonly unknown[]) => boolean
  readonly hasListener: (name: string) => boolean
  /** What the product sees of it. */
  readonly methods: EventMethods
}

interface EventMethods {
  on: <This>(this: This, name: string, listener: Listener) => This
  once: <This>(this: This, name: string, listener: Listener) => This
  off: <This>(this: This, name: string, listener: Listener) => This
  addListener: <This>(this: This, name: string, listener: Listener) => This
  removeListener: <This>(this: This, name: string, listener: Listener) => This
  removeAllListeners: <This>(this: This, name: string) => This
  listenerCount: (name: string) => number
}

/**
 * An emitter of the named events. Listening for another one throws: it would wait for ever.
 *
 * @param neverHappen Events which the product may prepare for but which nothing here causes.
 */
export function events(
  owner: string,
  names: readonly string[],
  neverHappen: readonly string[] = [],
): Events {
  const emitter = new EventEmitter()
  const known = new Set([...names, ...neverHappen])

  function check(name: string): void {
    if (!known.has(name)) throw new Error(`The stand-in never emits '${name}' of ${owner}`)
  }

  function method(add: (name: string, listener: (...args: unknown[]) => void) => void) {
    return function listen<This>(this: This, name: string, listener: Listener): This {
      check(name)
      add(name, listener as (...args: unknown[]) => void)
      return this
    }
  }

  const on = method((name, listener) => emitter.on(name, listener))
  const off = method((name, listener) => emitter.off(name, listener))
  return {
    emit: (name, ...args) => {
      check(name)
      emitter.emit(name, ...args)
    },
    isPrevented: (name, details = {}, ...args) => {
      check(name)
      const event = preventable(details)
      emitter.emit(name, event, ...args)
      return event.defaultPrevented
    },
    hasListener: (name) => emitter.listenerCount(name) > 0,
    methods: {
      on,
      off,
      once: method((name, listener) => emitter.once(name, listener)),
      addListener: on,
      removeListener: off,
      removeAllListeners(name) {
        emitter.removeAllListeners(name)
        return this
      },
      listenerCount: (name) => emitter.listenerCount(name),
    },
  }
}

export interface Preventable {
  defaultPrevented: boolean
  readonly preventDefault: () => void
}

export function preventable<Details extends object>(details: Details): Details & Preventable {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}
