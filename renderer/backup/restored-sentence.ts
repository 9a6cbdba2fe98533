import { counted } from '../ui/counted.ts'
import type { Restored } from './lost-library.ts'

const lists = new Intl.ListFormat('en', { type: 'conjunction' })

/** What came of a backup, for whoever restored it. */
export function restoredSentence({ annotations, handedOut, returns, damaged }: Restored): string {
  const what: string[] = []
  if (annotations > 0 || handedOut + returns === 0) what.push(counted(annotations, 'annotation'))
  if (handedOut > 0) what.push(`${counted(handedOut, 'package')} handed out`)
  if (returns > 0) {
    what.push(`${counted(returns, 'return')} that ${returns === 1 ? 'is' : 'are'} kept apart`)
  }
  const restored = `Restored the backup with ${lists.format(what)}.`
  if (damaged === 0) return restored
  return `${restored} ${counted(damaged, 'part')} of it could not be read and ${damaged === 1 ? 'was' : 'were'} left out.`
}
