import type { BrowserWindow, MessageBoxOptions, WebContents } from 'electron'

export interface CrashParts {
  readonly window: Pick<BrowserWindow, 'destroy' | 'isDestroyed'> & {
    readonly webContents: Pick<WebContents, 'on' | 'reload'>
  }
  /** Asks the person in the system's own message box, since there is no page to ask in. */
  readonly ask: (question: MessageBoxOptions) => Promise<{ readonly response: number }>
}

/** When the page's process has ended by itself, offers to start it again. */
export function offerReload({ window, ask }: CrashParts): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    void offer().catch(console.error)
  })

  async function offer(): Promise<void> {
    const { response } = await ask({
      type: 'error',
      message: 'This window has stopped working.',
      detail: 'What you have marked up is kept. Load the window again to go on.',
      buttons: ['Load again', 'Close'],
      defaultId: 0,
      cancelId: 1,
    })
    if (window.isDestroyed()) return
    if (response === 0) window.webContents.reload()
    else window.destroy()
  }
}
