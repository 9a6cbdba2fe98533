import { create } from 'zustand'

/** Long work under way: what it is and how to stop it. */
export interface Work {
  readonly label: string
  readonly stop: () => void
}

export const useWork = create<{ readonly work: Work | null }>()(() => ({ work: null }))

export function showWork(work: Work | null): void {
  useWork.setState({ work })
}
