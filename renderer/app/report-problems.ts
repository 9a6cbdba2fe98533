import { notify, useNotices } from '../state/notices.ts'

/**
 * Tells the person of whatever went wrong without anybody handling it: a change that the disk did
 * not take must not look as if it had been kept. Gives the function that stops it.
 */
export function reportProblems(): () => void {
  const abort = new AbortController()
  const { signal } = abort
  addEventListener('error', ({ error }) => report(error), { signal })
  addEventListener('unhandledrejection', ({ reason }) => report(reason), { signal })
  return () => abort.abort()
}

function report(problem: unknown): void {
  // A resize observer that has not caught up says so as an error without one.
  if (problem === null || problem === undefined) return
  const text = sentence(problem)
  const { shown } = useNotices.getState()
  if (!shown.some((notice) => notice.text === text)) notify({ text, tone: 'problem' })
}

function sentence(problem: unknown): string {
  const { name, message } = problem instanceof Error ? problem : new Error(String(problem))
  const full = 'QuotaExceededError'
  if (name === full || message.includes(full)) {
    return 'The disk is full, so the last change was not kept. Free some space, then do it again.'
  }
  if (name === 'DatabaseClosedError' || name === 'InvalidStateError') {
    return 'The library was closed, so the last change was not kept. Reload the window, then do it again.'
  }
  return `The last change may not have been kept (${message}). What was kept before is safe; try once more, or reload the window.`
}
