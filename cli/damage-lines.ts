import type { ItemProblem } from '../shared/exchange/damage.ts'
import { printable } from './printable.ts'

/** One line for each part of a file that cannot be used: where it is, why, and what it quotes. */
export function damageLines(path: string, problems: readonly ItemProblem[]): string {
  return problems
    .map(({ path: at, reason, quotation }) => {
      const quoted = quotation === undefined ? '' : ` “${printable(quotation)}”`
      return `${printable(path, 200)}: ${printable(at, 200)}: ${reason}${quoted}\n`
    })
    .join('')
}
