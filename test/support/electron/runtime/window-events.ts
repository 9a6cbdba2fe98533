import { events } from './events.ts'
import type { Events } from './events.ts'

export function windowEvents(): Events {
  return events(
    'BrowserWindow',
    [
      'ready-to-show',
      'show',
      'hide',
      'focus',
      'blur',
      'close',
      'closed',
      'resize',
      'resized',
      'move',
      'moved',
      'maximize',
      'unmaximize',
      'minimize',
      'restore',
      'enter-full-screen',
      'leave-full-screen',
    ],
    ['page-title-updated', 'session-end', 'query-session-end', 'unresponsive', 'responsive'],
  )
}
