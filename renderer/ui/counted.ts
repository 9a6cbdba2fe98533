const numbers = new Intl.NumberFormat()

/** A number with what it counts, its digits grouped: “1 place”, “2,000 places”. */
export function counted(count: number, one: string, more = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${numbers.format(count)} ${more}`
}
