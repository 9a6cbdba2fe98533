import type { App, BrowserWindow, WebContents } from 'electron'

export interface CloseParts {
  readonly window: Pick<BrowserWindow, 'on' | 'destroy'> & {
    readonly webContents: Pick<WebContents, 'on' | 'isCrashed'>
  }
  readonly app: Pick<App, 'on' | 'off' | 'quit'>
  /** Whether the page can hear: before it has loaded there is nothing that could wait. */
  readonly isListening: () => boolean
  /** Tells the page of the window that it is closing. */
  readonly tellClosing: () => void
  /** Runs a task when the page has had long enough to answer; gives the function that cancels it. */
  readonly later: (task: () => void) => () => void
}

/**
 * Closes a window only after its page has written what waits: the page is told, and the window goes
 * when the function given here is called (the page asked `ready-to-close`), when the page takes too
 * long, or when it cannot answer any more. If the program was about to quit, it then quits.
 */
export function closeInOrder({
  window,
  app,
  isListening,
  tellClosing,
  later,
}: CloseParts): () => void {
  let stage: 'open' | 'asked' | 'gone' = 'open'
  let isUnresponsive = false
  let isQuitting = false
  let cancel: () => void = () => undefined

  function finish(): void {
    if (stage !== 'asked') return
    stage = 'gone'
    cancel()
    // Unlike `close` it asks nobody again, and it cannot hang on a page that has.
    window.destroy()
  }
  function markQuitting(): void {
    isQuitting = true
  }

  app.on('before-quit', markQuitting)
  window.on('close', (event) => {
    event.preventDefault()
    if (stage !== 'open') return
    stage = 'asked'
    if (isUnresponsive || window.webContents.isCrashed() || !isListening()) {
      finish()
      return
    }
    cancel = later(finish)
    tellClosing()
  })
  window.on('unresponsive', () => {
    isUnresponsive = true
    finish()
  })
  window.on('responsive', () => {
    isUnresponsive = false
  })
  window.webContents.on('render-process-gone', finish)
  window.on('closed', () => {
    stage = 'gone'
    cancel()
    app.off('before-quit', markQuitting)
    // Keeping the window open for a moment has called off the quitting.
    if (isQuitting) app.quit()
  })
  return finish
}
