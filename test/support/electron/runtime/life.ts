import { events } from './events.ts'

/** How far the process has come; Electron refuses many calls before it is ready. */
export const life = { ready: false, quitting: false }

export const appEvents = events(
  'app',
  [
    'ready',
    'second-instance',
    'activate',
    'open-file',
    'window-all-closed',
    'before-quit',
    'will-quit',
    'quit',
    'web-contents-created',
    'browser-window-created',
    'browser-window-focus',
    'browser-window-blur',
    'will-finish-launching',
  ],
  [
    'open-url',
    'certificate-error',
    'select-client-certificate',
    'login',
    'render-process-gone',
    'child-process-gone',
    'gpu-info-update',
    'accessibility-support-changed',
    'session-created',
  ],
)

export function needReady(sentence: string): void {
  if (!life.ready) throw new Error(sentence)
}
