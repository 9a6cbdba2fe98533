import type { WebContents } from 'electron'
import type { Announcements } from '../../shared/ipc/announcements.ts'
import { channelOf } from '../../shared/ipc/names.ts'
import type { AnnouncementName } from '../../shared/ipc/names.ts'

/** Tells the page of a window something; a window that is gone is told nothing. */
export function announce<Name extends AnnouncementName>(
  contents: Pick<WebContents, 'isDestroyed' | 'send'>,
  name: Name,
  told: Announcements[Name],
): void {
  if (!contents.isDestroyed()) contents.send(channelOf(name), told)
}
