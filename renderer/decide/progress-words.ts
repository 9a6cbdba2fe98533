import type { Progress } from '../../shared/decide/consensus.ts'

/** How far the cases of an article are settled. */
export function progressWords({ agreed, settled, contested, open }: Progress): string {
  const all = settled + contested + open
  const more = contested > 0 ? `, ${contested} of them decided differently` : ''
  const alike = agreed > 0 ? ` · ${agreed} agreed` : ''
  return `${settled + contested} of ${all} decided here${more}${alike}`
}
