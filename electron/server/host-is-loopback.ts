/**
 * Whether a request's Host header names this very server.
 *
 * A page elsewhere can make its own host name resolve to 127.0.0.1 (DNS rebinding) and would then
 * share an origin with the workbench; its name in the Host header gives it away.
 */
export function hostIsLoopback(host: string | undefined, port: number): boolean {
  if (host === undefined) return false
  const names = [`127.0.0.1:${port}`, `localhost:${port}`]
  // Browsers leave out the default port.
  if (port === 80) names.push('127.0.0.1', 'localhost')
  return names.includes(host.toLowerCase())
}
