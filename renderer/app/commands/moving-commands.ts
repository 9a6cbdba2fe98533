import type { BoundaryMove, Extension } from '../../../shared/selectors/move-span.ts'
import type { Move, Towards } from '../../state/moves.ts'
import type { Command } from './command.ts'
import type { Commands } from './commands.ts'

/** Going through the article by sentence and by annotation. */
export function movingCommands(commands: Commands): readonly Command[] {
  const going = (label: string, keys: readonly string[], move: Move): Command => ({
    label,
    group: 'Moving',
    keys,
    needs: 'article',
    run: () => commands.move(move),
  })
  return [
    going('Select the next sentence', ['J', 'ArrowDown'], { kind: 'sentence', way: 'on' }),
    going('Select the sentence before', ['K', 'ArrowUp'], { kind: 'sentence', way: 'back' }),
    going('Go to the next annotation', ['.'], { kind: 'annotation', way: 'on' }),
    going('Go to the annotation before', [','], { kind: 'annotation', way: 'back' }),
    {
      label: 'Show the passage of the annotation',
      group: 'Moving',
      keys: ['G'],
      needs: 'annotation',
      run: commands.goToSelected,
    },
  ]
}

/** Changing which words are selected. */
export function selectingCommands(commands: Commands): readonly Command[] {
  const group = 'Selecting'
  const extending = (by: Extension['by'], towards: Towards, keys: readonly string[]): Command => ({
    label: `Move the selection’s end ${inWords[towards]} by a ${by}`,
    group,
    keys,
    needs: 'article',
    run: () => commands.move({ kind: 'extend', by, towards }),
  })
  return [
    extending('sentence', 'on', ['Shift+J', 'Shift+ArrowDown']),
    extending('sentence', 'back', ['Shift+K', 'Shift+ArrowUp']),
    extending('word', 'right', ['Mod+Shift+ArrowRight']),
    extending('word', 'left', ['Mod+Shift+ArrowLeft']),
    extending('character', 'right', ['Alt+Shift+ArrowRight']),
    extending('character', 'left', ['Alt+Shift+ArrowLeft']),
    {
      label: 'Select the whole text',
      group,
      keys: ['Mod+A'],
      needs: 'article',
      run: commands.selectText,
    },
  ]
}

const inWords: Readonly<Record<Towards, string>> = {
  on: 'on',
  back: 'back',
  right: 'to the right',
  left: 'to the left',
}

/** Moving the boundaries of the selected annotation: brackets point out of it, braces into it. */
export function boundaryCommands(commands: Commands): readonly Command[] {
  const moving = (key: string, { edge, to }: Pick<BoundaryMove, 'edge' | 'to'>) =>
    (['word', 'character'] as const).map((by): Command => {
      const grows = to === 'outside' ? 'Grow' : 'Shrink'
      return {
        label: `${grows} the annotation at its ${edge} by a ${by}`,
        group: 'Annotation',
        keys: [by === 'word' ? key : `Alt+${key}`],
        needs: 'annotation',
        run: () => commands.move({ kind: 'boundary', edge, by, to }),
      }
    })
  return [
    ...moving('[', { edge: 'start', to: 'outside' }),
    ...moving(']', { edge: 'end', to: 'outside' }),
    ...moving('{', { edge: 'start', to: 'inside' }),
    ...moving('}', { edge: 'end', to: 'inside' }),
  ]
}
