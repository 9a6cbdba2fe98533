import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Called by electron-builder once Electron lies in its folder. Electron brings a welcome program,
 * which electron-builder removes from what it downloads itself but not from a given distribution.
 *
 * @param {{ appOutDir: string, electronPlatformName: string }} context
 * @returns {Promise<void>}
 */
export default async function removeDefaultApp({ appOutDir, electronPlatformName }) {
  const resources =
    electronPlatformName === 'darwin'
      ? join(appOutDir, 'Electron.app', 'Contents', 'Resources')
      : join(appOutDir, 'resources')
  await rm(join(resources, 'default_app.asar'), { force: true })
}
