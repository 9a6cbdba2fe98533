import { presentElectron } from '../../../build/scripts/present-electron.mjs'
import { startStandIn } from '../../support/electron/start-stand-in.ts'
import type { DesktopApp, StartOptions } from './desktop-app.ts'
import { startRealElectron } from './real-electron.ts'

interface Driver {
  /** Said by the names of the tests, and so by the summary. */
  readonly name: string
  readonly isPresent: boolean
  readonly start: (options: StartOptions) => Promise<DesktopApp>
}

const electron = presentElectron(process.env)

/** Every journey runs on both; where Electron's binary is missing, its half counts as skipped. */
export const drivers: readonly Driver[] = [
  {
    name: electron === null ? 'real Electron (skipped: no binary here)' : 'real Electron',
    isPresent: electron !== null,
    start: (options) => startRealElectron({ ...options, program: electron ?? '' }),
  },
  { name: 'the stand-in for Electron', isPresent: true, start: startStandIn },
]
