/** The labels typed with commas between, each once. */
export function labelsOf(typed: string): readonly string[] {
  const labels = typed
    .split(/[,،、，]/u)
    .map((label) => label.trim())
    .filter((label) => label !== '')
  return [...new Set(labels)]
}
