import { basename } from 'node:path'

/**
 * How to call npm here: the very npm that runs us where there is one, else the one on the path.
 *
 * @param {readonly string[]} parameters
 * @param {{ env: Readonly<Record<string, string | undefined>>, platform: string, node: string }} host
 * @returns {{ command: string, parameters: readonly string[], shell: boolean }}
 */
export function npmCommand(parameters, { env, platform, node }) {
  const running = env['npm_execpath']
  if (running !== undefined && basename(running) === 'npm-cli.js') {
    return { command: node, parameters: [running, ...parameters], shell: false }
  }
  // Windows starts `npm.cmd` only through a shell; our parameters hold nothing a shell would read.
  return { command: 'npm', parameters, shell: platform === 'win32' }
}
