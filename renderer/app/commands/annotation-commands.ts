import type { Command } from './command.ts'
import type { Commands } from './commands.ts'

/** What is done with the cards: their fields, the filter, and several of them together. */
export function annotationCommands(commands: Commands): readonly Command[] {
  const group = 'Annotation'
  const needs = 'annotation'
  return [
    { label: 'Write a note', group, keys: ['N'], needs, run: () => commands.askField('note') },
    {
      label: 'Name the speaker',
      group,
      keys: ['S'],
      needs,
      run: () => commands.askField('speaker'),
    },
    { label: 'Add a label', group, keys: ['L'], needs, run: () => commands.askField('labels') },
    {
      label: 'Filter annotations',
      group,
      keys: ['F'],
      needs: 'article',
      run: () => commands.askField('filter'),
    },
    {
      label: 'Show all annotations again',
      group,
      keys: [],
      needs: 'article',
      run: commands.clearFilter,
    },
    { label: 'Choose annotation, or not', group, keys: ['X'], needs, run: commands.toggleChosen },
    {
      label: 'Choose all annotations shown',
      group,
      keys: [],
      needs: 'article',
      run: commands.chooseShown,
    },
    { label: 'Choose no annotation', group, keys: [], needs: 'article', run: commands.chooseNone },
    { label: 'Speakers and labels…', group, keys: [], run: commands.showWords },
  ]
}
