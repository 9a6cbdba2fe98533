import type { Command } from './command.ts'
import type { Commands } from './commands.ts'

/** Going through what was changed on both sides. */
export function conflictCommands(commands: Commands): readonly Command[] {
  return [
    {
      label: 'Go to the next open conflict',
      group: 'Moving',
      keys: ['C'],
      run: () => commands.stepConflict(1),
    },
    {
      label: 'Go to the open conflict before',
      group: 'Moving',
      keys: ['Shift+C'],
      run: () => commands.stepConflict(-1),
    },
    { label: 'Show open conflicts', group: 'View', keys: [], run: commands.showConflicts },
  ]
}
