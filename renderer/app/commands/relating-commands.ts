import type { Command } from './command.ts'
import type { Commands } from './commands.ts'

/** Relations of the selected annotation: made, and followed to and fro. */
export function relatingCommands(commands: Commands): readonly Command[] {
  const group = 'Annotation'
  return [
    {
      label: 'Relate to another annotation…',
      group,
      keys: ['R'],
      needs: 'annotation',
      run: commands.relate,
    },
    {
      label: 'Follow relation',
      group,
      keys: ['Shift+G'],
      needs: 'annotation',
      run: commands.followRelation,
    },
    {
      label: 'Back to where a relation was followed from',
      group,
      keys: ['Shift+B'],
      run: commands.followBack,
    },
  ]
}
