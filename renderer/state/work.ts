import { create } from 'zustand'

/** Long work under way: what it is, how far it is, how to stop it. */
export interface Work {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly stop: () => void
}

export const useWork = create<{ readonly work: Work | null }>()(() => ({ work: null }))

export function showWork(work: Work | null): void {
  useWork.setState({ work })
}

export function advanceWork(done: number): void {
  useWork.setState(({ work }) => ({ work: work && { ...work, done } }))
}
