import type { Direction } from '../../../shared/map/walk.ts'
import type { Command } from './command.ts'
import type { Commands } from './commands.ts'

const arrows: readonly (readonly [Direction, string])[] = [
  ['left', 'ArrowLeft'],
  ['right', 'ArrowRight'],
  ['up', 'ArrowUp'],
  ['down', 'ArrowDown'],
]

/** What can be done on the claim map; Enter goes to the passage, where the map has the focus. */
export function mapCommands(commands: Commands): readonly Command[] {
  const group = 'Claim map'
  const needs = 'map'
  return [
    ...arrows.map(([direction, key]): Command => ({
      label: `Walk ${direction} on the map`,
      group,
      keys: [key],
      needs,
      onlyByKey: true,
      run: () => commands.walkMap(direction),
    })),
    {
      label: 'Focus on the claim, or show everything',
      group,
      keys: ['F'],
      needs,
      run: commands.focusClaim,
    },
    {
      label: 'Zoom in',
      group,
      keys: ['+', '='],
      needs,
      run: () => commands.zoomMap('in'),
    },
    { label: 'Zoom out', group, keys: ['-'], needs, run: () => commands.zoomMap('out') },
    { label: 'Show the whole map', group, keys: ['0'], needs, run: () => commands.zoomMap('all') },
  ]
}
