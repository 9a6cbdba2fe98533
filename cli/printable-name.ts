import type { Agent } from '../shared/model/agent.ts'
import { printable } from './printable.ts'

/** A person's name for a terminal. */
export function printableName({ name }: Pick<Agent, 'name'>): string {
  return printable(name) || 'unnamed'
}
