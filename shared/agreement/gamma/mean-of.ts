interface Mean {
  readonly mean: number
  /** Of the values (n − 1). */
  readonly deviation: number
  /** Of the mean. */
  readonly error: number
}

/** The mean of values that were sampled, and how far it can be relied on. */
export function meanOf(values: readonly number[]): Mean {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / Math.max(1, values.length - 1))
  return { mean, deviation, error: deviation / Math.sqrt(values.length) }
}
