import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'

/**
 * Starts a program that shows a window and waits until it is closed.
 *
 * @param {object} program
 * @param {string} program.path
 * @param {readonly string[]} program.parameters
 * @param {string} [program.profile] A folder that has to exist.
 * @param {AbortSignal} program.signal Closes the window.
 * @returns {Promise<'closed' | 'not-opened'>} `not-opened` when it left with a complaint.
 */
export async function openWindow({ path, parameters, profile, signal }) {
  if (profile !== undefined) await mkdir(profile, { recursive: true })
  return new Promise((resolve) => {
    // Its log is for people who build browsers.
    const child = spawn(path, [...parameters], { stdio: 'ignore' })
    const close = () => child.kill()
    signal.addEventListener('abort', close, { once: true })
    child.once('error', () => resolve('not-opened'))
    child.once('close', (code) => {
      signal.removeEventListener('abort', close)
      resolve(code === 0 || signal.aborted ? 'closed' : 'not-opened')
    })
  })
}
