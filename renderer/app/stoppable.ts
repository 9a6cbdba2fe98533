import { notify } from '../state/notices.ts'
import { showWork } from '../state/work.ts'

interface Stoppable<Given> {
  /** What is done, as it is shown at first. */
  readonly label: string
  /** Ends the work, whose promise rejects then with an `AbortError`. */
  readonly end: () => void
  /** Said once it was stopped. */
  readonly stopped: string
  /** Does it; `show` says how far it is. */
  readonly work: (show: (label: string) => void) => Promise<Given>
}

/** What long work gives, with its progress shown and a way to stop it; null once it was stopped. */
export async function stoppable<Given>(asked: Stoppable<Given>): Promise<Given | null> {
  const { label, end, stopped, work } = asked
  const show = (shown: string) => showWork({ label: shown, stop: end })
  show(label)
  try {
    return await work(show)
  } catch (problem) {
    end()
    if (problem instanceof DOMException && problem.name === 'AbortError') {
      notify({ text: stopped })
      return null
    }
    throw problem
  } finally {
    showWork(null)
  }
}
