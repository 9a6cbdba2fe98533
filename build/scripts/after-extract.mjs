import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Called by electron-builder once Electron lies in its folder. What it does to an Electron that it
 * downloads itself, it leaves out for a given one: the welcome program is to go, and on macOS the
 * licences, which lie outside the bundle, are to come.
 *
 * @param {{ appOutDir: string, electronPlatformName: string, packager: { config: { electronDist?: unknown } } }} context
 * @returns {Promise<void>}
 */
export default async function afterExtract({ appOutDir, electronPlatformName, packager }) {
  const isMac = electronPlatformName === 'darwin'
  const resources = isMac
    ? join(appOutDir, 'Electron.app', 'Contents', 'Resources')
    : join(appOutDir, 'resources')
  await rm(join(resources, 'default_app.asar'), { force: true })
  await rm(join(appOutDir, 'version'), { force: true })

  const { electronDist } = packager.config
  if (isMac && typeof electronDist === 'string') {
    await copyFile(join(electronDist, 'LICENSE'), join(resources, 'LICENSE.electron.txt'))
    const chromium = 'LICENSES.chromium.html'
    await copyFile(join(electronDist, chromium), join(resources, chromium))
  }
}
