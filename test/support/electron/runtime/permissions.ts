import type { WebContents } from 'electron'
import { toPage } from './addresses.ts'
import { theChromium } from './chromium.ts'
import { record } from './record.ts'
import { mayUse } from './session.ts'
import type { PermissionName } from './session.ts'

/** Electron's names beside those of the Permissions specification, which Chromium takes. */
const names: readonly (readonly [PermissionName, readonly string[]])[] = [
  ['clipboard-sanitized-write', ['clipboard-write']],
  ['clipboard-read', ['clipboard-read']],
  ['persistent-storage', ['persistent-storage']],
  ['geolocation', ['geolocation']],
  ['notifications', ['notifications']],
  ['midi', ['midi']],
  ['media', ['camera', 'microphone']],
  ['idle-detection', ['idle-detection']],
  ['screen-wake-lock', ['screen-wake-lock']],
  ['local-fonts', ['local-fonts']],
  ['window-management', ['window-management']],
  ['storage-access', ['storage-access']],
]

/** Lets Chromium answer the page as the product's handlers would have. */
export async function applyPermissions(contents: WebContents, address: string): Promise<void> {
  const { control } = await theChromium()
  const { origin } = new URL(toPage(address))
  record.permissions.length = 0
  for (const [permission, chromiumNames] of names) {
    const granted = mayUse(contents, permission, address)
    const setting = granted ? 'granted' : 'denied'
    const results = await Promise.allSettled(
      chromiumNames.map((name) =>
        control.send('Browser.setPermission', { permission: { name }, setting, origin }),
      ),
    )
    const applied = results.every(({ status }) => status === 'fulfilled')
    record.permissions.push({ permission, granted, applied })
  }
}
