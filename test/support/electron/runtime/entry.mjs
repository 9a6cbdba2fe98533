// Started by ../start-stand-in.ts as a process of its own.
import { register } from 'node:module'

register('./hooks.mjs', import.meta.url)
await import('./run.ts')
