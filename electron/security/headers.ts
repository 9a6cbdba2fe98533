import { contentSecurityPolicy } from './content-security-policy.ts'
import { permissionsPolicy } from './permissions-policy.ts'

/** Sent with every answer, by the desktop app's own scheme and by the loopback server alike. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy
    .map(({ directive, value }) => `${directive} ${value}`)
    .join('; '),
  'Permissions-Policy': permissionsPolicy
    .map(({ feature, allowed }) => `${feature}=${allowed}`)
    .join(', '),
  // A file is what its content type says, never what its bytes look like.
  'X-Content-Type-Options': 'nosniff',
  // A link that a person follows does not tell where it was found.
  'Referrer-Policy': 'no-referrer',
  // No window of another origin shares a process or a handle with ours.
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Other pages on this machine cannot load parts of the workbench.
  'Cross-Origin-Resource-Policy': 'same-origin',
}
