import { describe, expect, it } from 'vitest'
import { commandTable } from '../../../../renderer/app/commands/command-table.ts'
import { commandGroups } from '../../../../renderer/app/commands/command.ts'
import type { CommandNeed } from '../../../../renderer/app/commands/command.ts'
import { allCommands } from './all-commands.ts'

describe('the table of commands', () => {
  const { commands } = allCommands()
  it('gives no two commands the same keys in one view, and none the same name', () => {
    const table = commandTable(commands, true)
    const ofArticle = new Set<CommandNeed>([
      'article',
      'annotation',
      'words',
      'words or annotation',
    ])
    const ofCompare = new Set<CommandNeed>(['case', 'open case'])
    const inView = (isThere: (need: CommandNeed) => boolean) =>
      table
        .filter(({ needs }) => needs === undefined || isThere(needs))
        .flatMap((command) => command.keys)
    for (const keys of [
      inView((need) => need !== 'map' && !ofCompare.has(need)),
      inView((need) => !ofArticle.has(need) && !ofCompare.has(need)),
      inView((need) => !ofArticle.has(need) && need !== 'map'),
    ]) {
      expect(keys).toEqual([...new Set(keys)])
    }
    const labels = table.map(({ label }) => label)
    expect(labels).toEqual([...new Set(labels)])
  })
  it('has something in each group', () => {
    const used = new Set(commandTable(commands, false).map(({ group }) => group))
    expect([...used].toSorted()).toEqual([...commandGroups].toSorted())
  })
})
