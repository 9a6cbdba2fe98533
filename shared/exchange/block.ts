/** Nothing is indented: at one item a line, spaces before each would only add to the size. */
export function block(open: string, close: string, lines: readonly string[]): string {
  return lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')}\n${close}`
}
