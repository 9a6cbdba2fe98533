import type { Settings, SettingsStore } from '../files/settings.ts'

/** Changes a setting without waiting until it is written. */
export type Remember = (part: Partial<Settings>) => void

/**
 * Remembers settings for the next start. When that fails, it is only logged: the place of a window
 * is not worth a message, and the program itself goes on with what was changed.
 */
export function remembering({ change }: Pick<SettingsStore, 'change'>): Remember {
  return (part) => {
    void change(part).then((changed) => {
      if (!changed.ok) console.error(changed.problem.sentence)
    })
  }
}
