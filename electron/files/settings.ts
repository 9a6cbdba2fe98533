import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import {
  array,
  boolean,
  fallback,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  parse,
  pipe,
  safeInteger,
  string,
} from 'valibot'
import type { InferOutput } from 'valibot'
import type { HostProblem } from '../../shared/ipc/answers.ts'
import type { Result } from '../../shared/model/result.ts'
import { failure } from '../../shared/model/result.ts'
import { hostProblem } from './host-problem.ts'
import { readCapped } from './read-capped.ts'
import { writeAtomically } from './write-atomically.ts'

const position = pipe(number(), safeInteger())
const extent = pipe(number(), safeInteger(), minValue(1), maxValue(100_000))

/** In the screen's device-independent pixels. It may lie off every display that is there now. */
const windowPlace = object({
  x: position,
  y: position,
  width: extent,
  height: extent,
  maximized: boolean(),
})

// Each member falls back on its own: damage to one does not cost the other.
const settings = fallback(
  object({
    window: fallback(nullable(windowPlace), null),
    lastFolder: fallback(nullable(string()), null),
    recentFiles: fallback(array(string()), []),
    teamFolder: fallback(nullable(string()), null),
  }),
  { window: null, lastFolder: null, recentFiles: [], teamFolder: null },
)

/** Where a window stands while it is neither maximised nor minimised, and whether it is maximised. */
export type WindowPlace = Readonly<InferOutput<typeof windowPlace>>

/** What the desktop app remembers of itself; null where it remembers nothing. */
export interface Settings {
  readonly window: WindowPlace | null
  readonly lastFolder: string | null
  /** Absolute paths, the latest first. */
  readonly recentFiles: readonly string[]
  /** The absolute path of the folder through which a team exchanges its work. */
  readonly teamFolder: string | null
}

export interface SettingsStore {
  readonly get: () => Settings
  /** Takes effect at once; the promise tells whether it will be remembered. */
  readonly change: (part: Partial<Settings>) => Promise<Result<null, HostProblem>>
}

/** In bytes. */
const limit = 64 * 1024

/** Opens the settings kept in a file. A missing, damaged or unreadable file means the defaults. */
export async function openSettings(file: string): Promise<SettingsStore> {
  let current = await readSettings(file)
  let writing: Promise<unknown> = Promise.resolve()

  // One after the other: of two writes at once the older one could come to an end last.
  function write(): Promise<Result<null, HostProblem>> {
    const written = writing.then(() => writeSettings(file, current))
    writing = written
    return written
  }

  return {
    get: () => current,
    change: (part) => {
      current = { ...current, ...part }
      return write()
    },
  }
}

async function readSettings(file: string): Promise<Settings> {
  const read = await readCapped(file, { limit })
  return parse(settings, read.ok ? parseJson(new TextDecoder().decode(read.value)) : null)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function writeSettings(file: string, value: Settings): Promise<Result<null, HostProblem>> {
  try {
    await mkdir(dirname(file), { recursive: true })
  } catch (reason) {
    return failure(hostProblem(reason, file, 'write'))
  }
  return await writeAtomically(file, `${JSON.stringify(value, null, 2)}\n`)
}
