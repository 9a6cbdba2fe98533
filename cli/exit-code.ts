/** What the shell is told: scripts and Git rely on it (README). */
export const exitCodes = {
  fine: 0,
  /** The files were read, and there is something to see to. */
  finding: 1,
  /** The command was not understood, or a file could not be read or written. */
  unusable: 2,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
