import type { WebContents } from 'electron'

/**
 * Keeps contents on the page they were opened with: no navigation to another address, no redirect,
 * no new window, no embedded view.
 */
export function refuseNavigation(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  isOwnAddress: (address: string) => boolean,
): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}
