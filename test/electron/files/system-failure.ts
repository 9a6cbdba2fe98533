/** What Node throws when the system refuses. */
export function systemFailure(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code })
}
