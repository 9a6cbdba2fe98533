import { isMac } from './is-mac.ts'
import type { Command } from './command.ts'
import type { Commands } from './commands.ts'

/** Looking for words. */
export function findingCommands(commands: Commands): readonly Command[] {
  const group = 'Find'
  const inArticle = { group, needs: 'article', whileTyping: true } as const
  return [
    {
      group,
      label: 'Find in the article',
      keys: ['Mod+F'],
      whileTyping: true,
      run: commands.find,
    },
    {
      ...inArticle,
      label: 'Go to the next hit',
      keys: ['F3', 'Mod+G'],
      run: () => commands.stepFind(1),
    },
    {
      ...inArticle,
      label: 'Go to the hit before',
      keys: ['Shift+F3', 'Mod+Shift+G'],
      run: () => commands.stepFind(-1),
    },
    {
      group,
      label: 'Search the library',
      keys: ['Mod+Shift+F'],
      whileTyping: true,
      run: commands.searchLibrary,
    },
    {
      group,
      needs: 'result',
      label: 'Go back to the search results',
      keys: ['Alt+ArrowLeft'],
      // On a Mac these keys go back by a word in a field.
      ...(isMac() ? {} : { whileTyping: true }),
      run: commands.searchLibrary,
    },
    {
      group,
      needs: 'words or annotation',
      label: 'Mark all occurrences…',
      keys: ['M'],
      run: commands.markAll,
    },
  ]
}
