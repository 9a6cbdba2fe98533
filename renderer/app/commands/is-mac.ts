/** Whether the keyboard is one with Cmd, whose signs are printed instead of names. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}
