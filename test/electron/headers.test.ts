import { describe, expect, it } from 'vitest'
import { securityHeaders } from '../../electron/security/headers.ts'

describe('securityHeaders', () => {
  it('writes the content security policy as one line', () => {
    expect(securityHeaders['Content-Security-Policy']).toBe(
      [
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types claimbench-worker',
      ].join('; '),
    )
  })

  it('grants the page the clipboard for writing and nothing else', () => {
    const rules = securityHeaders['Permissions-Policy']?.split(', ') ?? []
    expect(rules.filter((rule) => !rule.endsWith('=()'))).toEqual(['clipboard-write=(self)'])
    expect(rules).toContain('camera=()')
  })

  it('says what else a browser must not do', () => {
    expect(securityHeaders).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
  })
})
