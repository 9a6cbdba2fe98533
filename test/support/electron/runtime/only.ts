/** Members that JavaScript itself asks every value for. */
const askedOfAnything = new Set<PropertyKey>(['then', 'toJSON', 'constructor', 'prototype'])

/** These members and no others: what the stand-in does not have is named when it is asked for. */
export function only<Members extends object>(
  name: string,
  members: Members,
  isUsable: () => boolean = () => true,
): Members {
  return new Proxy(members, {
    get: (target, key) => {
      if (typeof key === 'symbol' || askedOfAnything.has(key)) return Reflect.get(target, key)
      if (!(key in target)) throw new Error(`The stand-in has no ${name}.${key}`)
      if (key !== 'isDestroyed' && !isUsable()) throw new TypeError('Object has been destroyed')
      return Reflect.get(target, key)
    },
    set: (target, key, value) => {
      if (!(key in target)) throw new Error(`The stand-in has no ${name}.${String(key)} to set`)
      return Reflect.set(target, key, value)
    },
  })
}
