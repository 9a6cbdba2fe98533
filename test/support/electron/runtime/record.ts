import type { Recorded } from '../messages.ts'

type Growing<Lists> = { readonly [Name in keyof Lists]: Mutable<Lists[Name]> }
type Mutable<List> = List extends readonly (infer Item)[] ? Item[] : never

export const record: Growing<Recorded> = {
  switches: [],
  permissions: [],
  requests: [],
  navigations: [],
  windowsAskedFor: [],
  dialogs: [],
  calls: [],
}

/** Notes a call that has no effect here. */
export function called(name: string, ...args: readonly unknown[]): void {
  record.calls.push({ name, args: args.map(plain) })
}

/** A function that only notes that it was called. */
export function noted(name: string): (...args: readonly unknown[]) => void {
  return (...args) => called(name, ...args)
}

/** Functions and objects of ours stay here; the driver is told plain data. */
export function plain(value: unknown): unknown {
  try {
    return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown)
  } catch {
    return String(value)
  }
}
