import { useSyncExternalStore } from 'react'

const wide = matchMedia('(min-width: 1000px)')

/** Whether there is room for three panes; below it the side panes are drawers. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches)
}

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}
