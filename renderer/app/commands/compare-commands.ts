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
    ...ordinals.map((ordinal, index): Command => ({
      label: `Decide for the ${ordinal} annotator of the case`,
      group,
      keys: [String(index + 1)],
      needs: 'open case',
      run: () => commands.decide({ kind: 'keep', index }),
    })),
    ...decisions.map(({ label, key, what }): Command => ({
      label,
      group,
      keys: [key],
      needs: 'open case',
      run: () => commands.decide({ kind: what }),
    })),
    {
      label: 'Export the consensus…',
      group,
      keys: [],
      run: commands.exportConsensus,
    },
  ]
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const

const decisions = [
  { label: 'Decide for both or all annotators of the case', key: 'B', what: 'all' },
  { label: 'Decide for neither: leave it out', key: 'N', what: 'none' },
  { label: 'Decide for another passage or relation', key: 'E', what: 'another' },
  { label: 'Say why it is decided so', key: 'W', what: 'reason' },
  { label: 'Take the decision back', key: 'Backspace', what: 'back' },
] as const
