export interface PolicyDirective {
  readonly directive: string
  readonly value: string
  readonly reason: string
}

/** Everything that the page may load or do; what is not listed is refused. */
export const contentSecurityPolicy: readonly PolicyDirective[] = [
  { directive: 'default-src', value: "'none'", reason: 'Whatever is not named below is refused' },
  { directive: 'script-src', value: "'self'", reason: 'The built bundle; nothing inline, no eval' },
  { directive: 'worker-src', value: "'self'", reason: 'Articles are read in a worker' },
  {
    directive: 'style-src',
    value: "'self'",
    reason: 'The built stylesheet; React sets styles through the object model, which is not inline',
  },
  { directive: 'font-src', value: "'self'", reason: 'The fonts come with the program' },
  { directive: 'img-src', value: "'self' data:", reason: 'Icons, some written inside stylesheets' },
  { directive: 'connect-src', value: "'none'", reason: 'The workbench never talks to a network' },
  { directive: 'object-src', value: "'none'", reason: 'No plug-ins' },
  { directive: 'base-uri', value: "'none'", reason: 'Addresses cannot be turned elsewhere' },
  { directive: 'form-action', value: "'none'", reason: 'A form never leaves the page' },
  { directive: 'frame-ancestors', value: "'none'", reason: 'No other page may frame this one' },
  {
    directive: 'require-trusted-types-for',
    value: "'script'",
    reason: 'A string never becomes markup or code',
  },
  {
    directive: 'trusted-types',
    value: 'claimbench-worker',
    reason: 'The one policy: it names the address of our own worker',
  },
]
