import { spawn } from 'node:child_process'

/**
 * @typedef {object} Outcome
 * @property {number} code The exit code; 1 when the program could not be started or was stopped.
 * @property {string} output What it printed, both streams in order; empty when `show` is set.
 */

/**
 * Runs a program to its end. It never rejects: a program that cannot be started is an outcome.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {object} [options]
 * @param {boolean} [options.show] Print as it comes, instead of collecting.
 * @param {boolean} [options.shell]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {AbortSignal} [options.signal] Stops it.
 * @returns {Promise<Outcome>}
 */
export function run(command, parameters, { show = false, shell = false, ...rest } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...parameters], {
      ...rest,
      shell,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    /** @type {Buffer[]} */
    const pieces = []
    child.stdout?.on('data', (piece) => pieces.push(piece))
    child.stderr?.on('data', (piece) => pieces.push(piece))
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString('utf8') }),
    )
  })
}
