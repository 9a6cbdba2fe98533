export interface Wire {
  readonly pack: (value: unknown) => string
  readonly unpack: (text: string) => unknown
}

/**
 * Turns values into text and back as structured clone would. Runs in Node and, as source text, in
 * the page: it must not refer to anything outside itself.
 */
export function wire(): Wire {
  type Packed = readonly [string, ...unknown[]]

  function bytesToText(bytes: Uint8Array): string {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    }
    return btoa(text)
  }

  function textToBytes(text: string): Uint8Array<ArrayBuffer> {
    const raw = atob(text)
    const bytes = new Uint8Array(raw.length)
    for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at)
    return bytes
  }

  function packValue(value: unknown): Packed {
    switch (typeof value) {
      case 'undefined':
        return ['undefined']
      case 'bigint':
        return ['bigint', String(value)]
      case 'number':
        return Number.isFinite(value) ? ['plain', value] : ['number', String(value)]
      case 'string':
      case 'boolean':
        return ['plain', value]
      case 'object':
        return value === null ? ['plain', null] : packObject(value)
      case 'function':
      case 'symbol':
        throw new Error('An object could not be cloned.')
    }
  }

  function packObject(value: object): Packed {
    if (Array.isArray(value)) return ['array', value.map(packValue)]
    if (value instanceof Date) return ['date', value.getTime()]
    if (value instanceof Map) {
      return ['map', [...value].map(([key, one]) => [packValue(key), packValue(one)])]
    }
    if (value instanceof Set) return ['set', [...value].map(packValue)]
    if (value instanceof Error) return ['error', value.name, value.message]
    if (value instanceof ArrayBuffer) return ['buffer', bytesToText(new Uint8Array(value))]
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      return ['view', value[Symbol.toStringTag as never], bytesToText(bytes)]
    }
    if (Object.prototype.toString.call(value) !== '[object Object]') {
      throw new Error(`The stand-in cannot send ${Object.prototype.toString.call(value)}`)
    }
    return ['object', Object.entries(value).map(([key, one]) => [key, packValue(one)])]
  }

  function unpackValue([tag, first, second]: Packed): unknown {
    switch (tag) {
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(first as string)
      case 'number':
        return Number(first)
      case 'array':
        return (first as Packed[]).map(unpackValue)
      case 'date':
        return new Date(first as number)
      case 'map':
        return new Map(
          (first as [Packed, Packed][]).map(([key, one]) => [unpackValue(key), unpackValue(one)]),
        )
      case 'set':
        return new Set((first as Packed[]).map(unpackValue))
      case 'error': {
        const error = new Error(second as string)
        error.name = first as string
        return error
      }
      case 'buffer':
        return textToBytes(first as string).buffer
      case 'view': {
        const bytes = textToBytes(second as string)
        if (first === 'Uint8Array') return bytes
        const make = globalThis[first as 'Uint16Array']
        return new make(bytes.buffer)
      }
      case 'object':
        return Object.fromEntries(
          (first as [string, Packed][]).map(([key, one]) => [key, unpackValue(one)]),
        )
      default:
        return first
    }
  }

  return {
    pack: (value) => {
      try {
        // A clone drops what structured clone drops (prototypes, accessors) and refuses what it refuses.
        return JSON.stringify(packValue(structuredClone(value)))
      } catch (reason) {
        throw reason instanceof DOMException ? new Error('An object could not be cloned.') : reason
      }
    },
    unpack: (text) => unpackValue(JSON.parse(text) as Packed),
  }
}
