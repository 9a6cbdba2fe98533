import type { DialogAnswers, DialogKind, GivenAnswer } from '../messages.ts'
import { plain, record } from './record.ts'

const queue: GivenAnswer[] = []

export function giveAnswer(given: GivenAnswer): void {
  queue.push(given)
}

/** The answer that the test has prepared for the next dialog of this kind. */
export function scriptedAnswer<Kind extends DialogKind>(
  kind: Kind,
  options: unknown,
): DialogAnswers[Kind] {
  record.dialogs.push({ kind, options: plain(options) })
  const at = queue.findIndex((given) => given.kind === kind)
  if (at === -1) {
    throw new Error(`The stand-in was asked for a dialog (${kind}) that the test gave no answer to`)
  }
  const [given] = queue.splice(at, 1)
  return given?.answer as DialogAnswers[Kind]
}
