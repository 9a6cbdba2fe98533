import type { Command } from './command.ts'
import type { Commands } from './commands.ts'

/** What can be done where annotators are compared. */
export function compareCommands(commands: Commands): readonly Command[] {
  const group = 'Compare'
  return [
    {
      label: 'Compare annotators, or show the article again',
      group,
      keys: ['Mod+Shift+L'],
      whileTyping: true,
      run: commands.toggleCompare,
    },
    {
      label: 'Go to the next case',
      group,
      keys: ['J'],
      needs: 'case',
      run: () => commands.stepCase(1),
    },
    {
      label: 'Go to the case before',
      group,
      keys: ['K'],
      needs: 'case',
      run: () => commands.stepCase(-1),
    },
  ]
}
