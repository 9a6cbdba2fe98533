import { failure, success } from '../shared/model/result.ts'
import type { Result } from '../shared/model/result.ts'
import type { Library } from '../shared/model/library.ts'
import { printable } from './printable.ts'

/**
 * The ids of annotators that a person named, by name or id, with commas between them; all who are in
 * `present` where nobody is named. The problem is a sentence.
 */
export function findAnnotators(
  { annotations }: Library,
  present: readonly string[],
  named: string | undefined,
): Result<readonly string[], string> {
  if (named === undefined) return success(present)
  const names = new Map(annotations.map(({ creator }) => [creator.id, creator.name]))
  const found: string[] = []
  for (const word of named.split(',').map((each) => each.trim())) {
    const ids = present.filter((id) => id === word || names.get(id) === word)
    const [id] = ids
    if (id === undefined) return failure(`Nobody named “${printable(word)}” has marked anything.`)
    if (ids.length > 1) {
      return failure(`Several people are named “${printable(word)}”: ${ids.join(', ')}.`)
    }
    found.push(id)
  }
  return success([...new Set(found)])
}
