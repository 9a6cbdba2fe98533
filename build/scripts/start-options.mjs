// IndexedDB belongs to an origin, port included: another port would show an empty library. The
// number is outside the range from which systems hand out ports by themselves (32768 and up on
// Linux, 49152 and up on macOS and Windows), and no known service is registered on it.
export const defaultPort = 27614

export const usage = `Usage: npm start -- [options]

Opens Claimbench: as a desktop program where Electron is available, otherwise in a window of an
installed Chrome, Chromium or Edge.

  --browser    Use a browser window even where Electron is available
  --no-open    Open no window: serve on 127.0.0.1 and print the address
  --port N     Serve on this port (default ${defaultPort}). A library belongs to its port
  --help       Show this text

Your library is kept in the folder CLAIMBENCH_DATA_DIR names, or in your own data folder.`

/**
 * @typedef {object} StartOptions
 * @property {boolean} browser
 * @property {boolean} open
 * @property {number} port 0 takes any free one.
 */

/**
 * @param {readonly string[]} words What stands after `npm start --`.
 * @returns {{ kind: 'start', options: StartOptions } | { kind: 'help' } | { kind: 'problem', sentence: string }}
 */
export function startOptions(words) {
  let browser = false
  let open = true
  let port = defaultPort
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--help' || word === '-h') return { kind: 'help' }
    if (word === '--browser') browser = true
    else if (word === '--no-open') open = false
    else if (word === '--port' || word.startsWith('--port=')) {
      const value = word === '--port' ? rest.shift() : word.slice('--port='.length)
      const number = portNumber(value)
      if (number === null) {
        return { kind: 'problem', sentence: '--port needs a number from 0 to 65535.' }
      }
      port = number
    } else {
      return {
        kind: 'problem',
        sentence: `There is no option ${word}. "npm start -- --help" lists the options.`,
      }
    }
  }
  return { kind: 'start', options: { browser: browser || !open, open, port } }
}

/**
 * @param {string | undefined} value
 * @returns {number | null}
 */
function portNumber(value) {
  if (value === undefined || !/^\d{1,5}$/u.test(value)) return null
  const number = Number(value)
  return number <= 65535 ? number : null
}
