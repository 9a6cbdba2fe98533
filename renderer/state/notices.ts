import { create } from 'zustand'

/** A sentence about what happened, with at most one thing to do about it. */
export interface Notice {
  readonly id: number
  readonly text: string
  /** Further sentences, one a line: what was left out of a batch, and why. */
  readonly details: readonly string[]
  readonly tone: 'info' | 'problem'
  readonly action?: { readonly label: string; readonly run: () => void }
}

interface Notices {
  readonly shown: readonly Notice[]
}

export const useNotices = create<Notices>()((): Notices => ({ shown: [] }))

const atMost = 3
let next = 1

/** Shows a notice; gives its number, with which it can be taken back. */
export function notify(notice: Omit<Notice, 'id' | 'details' | 'tone'> & Partial<Notice>): number {
  const id = next++
  const full: Notice = { tone: 'info', details: [], ...notice, id }
  useNotices.setState(({ shown }) => ({ shown: [...shown, full].slice(-atMost) }))
  return id
}

export function dismissNotice(id: number): void {
  useNotices.setState(({ shown }) => ({ shown: shown.filter((notice) => notice.id !== id) }))
}
