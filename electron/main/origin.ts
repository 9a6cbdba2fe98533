/** The scheme and host of the workbench. Never renamed: IndexedDB keeps libraries by origin. */
export const scheme = 'app'
export const origin = 'app://claimbench'

/** Whether an address is part of the workbench itself. A parsed origin, never a prefix of a string. */
export function isOwnAddress(address: string): boolean {
  try {
    const { protocol, host } = new URL(address)
    return `${protocol}//${host}` === origin
  } catch {
    return false
  }
}
