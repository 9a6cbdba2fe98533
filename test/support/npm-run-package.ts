import { npmCommand } from '../../build/scripts/npm-command.mjs'
import { repository } from '../../build/scripts/repository.mjs'
import type { Outcome } from '../../build/scripts/run.mjs'
import { run } from '../../build/scripts/run.mjs'

/** `npm run package -- …`, never with a download of Electron. */
export function npmRunPackage(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const { platform, execPath } = process
  const npm = npmCommand(['run', '--silent', 'package', '--', ...words], {
    env: process.env,
    platform,
    node: execPath,
  })
  const whole = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', ...env }
  return run(npm.command, npm.parameters, { cwd: repository, shell: npm.shell, env: whole })
}
