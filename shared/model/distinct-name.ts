import type { Agent } from './agent.ts'

/**
 * What somebody is called among others, so that no two are called the same: those of one name are
 * numbered, in the order of their ids and so alike on each machine.
 * @param people all of them, also the one who is named.
 * @param nameOf how a person's name is shown.
 */
export function distinctName(
  person: Agent,
  people: readonly Agent[],
  nameOf: (person: Agent) => string,
): string {
  const name = nameOf(person)
  const alike = people.filter((each) => nameOf(each) === name)
  if (alike.length < 2) return name
  return `${name} (${alike.filter(({ id }) => id < person.id).length + 1})`
}
