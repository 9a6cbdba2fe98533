/** The code of a Node system failure such as `ENOENT`; null for anything else that was thrown. */
export function errorCode(reason: unknown): string | null {
  if (typeof reason !== 'object' || reason === null || !('code' in reason)) return null
  return typeof reason.code === 'string' ? reason.code : null
}
