import { events } from './events.ts'
import type { Events } from './events.ts'

export function contentsEvents(): Events {
  return events(
    'webContents',
    [
      'will-navigate',
      'will-frame-navigate',
      'did-navigate',
      'did-navigate-in-page',
      'did-start-loading',
      'did-stop-loading',
      'dom-ready',
      'did-finish-load',
      'did-fail-load',
      'will-prevent-unload',
      'preload-error',
      'destroyed',
    ],
    [
      'will-redirect',
      'will-attach-webview',
      'did-create-window',
      'render-process-gone',
      'unresponsive',
      'responsive',
      'context-menu',
      'before-input-event',
      'console-message',
      'zoom-changed',
      'will-enter-html-full-screen',
      'input-event',
    ],
  )
}
