import type { WebPreferences } from 'electron'

interface Preference {
  readonly name: keyof WebPreferences
  readonly value: boolean
  readonly reason: string
}

/** What a page's process may do, written out even where Electron's default is the same. */
const preferences: readonly Preference[] = [
  { name: 'sandbox', value: true, reason: 'The system holds the page’s process' },
  { name: 'contextIsolation', value: true, reason: 'The page cannot change the preload script' },
  { name: 'nodeIntegration', value: false, reason: 'No Node in the page' },
  { name: 'nodeIntegrationInWorker', value: false, reason: 'No Node in its workers' },
  { name: 'nodeIntegrationInSubFrames', value: false, reason: 'No bridge in a frame' },
  { name: 'webSecurity', value: true, reason: 'One origin does not read another' },
  { name: 'webviewTag', value: false, reason: 'No page inside the page' },
  { name: 'navigateOnDragDrop', value: false, reason: 'A dropped file is opened, not shown' },
  { name: 'spellcheck', value: false, reason: 'The dictionary would come from the network' },
]

/** The web preferences of every window. */
export const securePreferences: Readonly<WebPreferences> = Object.fromEntries(
  preferences.map(({ name, value }) => [name, value]),
)
