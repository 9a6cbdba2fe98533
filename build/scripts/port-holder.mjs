import { request } from 'node:http'

/**
 * Who listens on a port of this machine: Claimbench itself, as its server's answers say, or
 * somebody else (one who does not answer is somebody else).
 *
 * @param {number} port
 * @returns {Promise<'claimbench' | 'other'>}
 */
export function portHolder(port) {
  return new Promise((resolve) => {
    const question = request(
      { host: '127.0.0.1', port, method: 'HEAD', path: '/', timeout: 2000, agent: false },
      (response) => {
        response.resume()
        resolve(response.headers['server'] === 'Claimbench' ? 'claimbench' : 'other')
      },
    )
    question.once('timeout', () => question.destroy())
    question.once('error', () => resolve('other'))
    question.once('close', () => resolve('other'))
    question.end()
  })
}

/**
 * What to tell a person whose port is taken.
 *
 * @param {number} port
 * @param {'claimbench' | 'other'} holder
 * @returns {string}
 */
export function portTakenSentence(port, holder) {
  return holder === 'claimbench'
    ? `Claimbench is already running at http://127.0.0.1:${port}/`
    : `Port ${port} is in use by another program. Claimbench keeps your library under this port, so it does not move to another one by itself. Close that program, or choose a port with --port N: it has a library of its own.`
}
