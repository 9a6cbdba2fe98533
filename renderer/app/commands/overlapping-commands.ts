import type { Command } from './command.ts'
import type { Commands } from './commands.ts'

/** Going round annotations that overlap. */
export function overlappingCommands({ goToOverlapping }: Commands): readonly Command[] {
  const needs = 'article'
  return [
    {
      label: 'Go to the next overlapping annotation',
      group: 'Moving',
      keys: ['O'],
      needs,
      run: () => goToOverlapping('next'),
    },
    {
      label: 'Go to the previous overlapping annotation',
      group: 'Moving',
      keys: ['Shift+O'],
      needs,
      run: () => goToOverlapping('previous'),
    },
  ]
}
