/**
 * @typedef {object} PackageOptions
 * @property {string | null} electron The folder of a given Electron distribution.
 * @property {readonly string[]} rest For electron-builder.
 */

/**
 * @param {readonly string[]} words What stands after `npm run package --`.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {{ kind: 'package', options: PackageOptions } | { kind: 'problem', sentence: string }}
 */
export function packageOptions(words, env) {
  let electron = env['CLAIMBENCH_ELECTRON_DIST'] || null
  const rest = []
  const remaining = [...words]
  for (let word = remaining.shift(); word !== undefined; word = remaining.shift()) {
    if (word === '--electron-dist' || word.startsWith('--electron-dist=')) {
      const folder =
        word === '--electron-dist' ? remaining.shift() : word.slice('--electron-dist='.length)
      if (!folder) return { kind: 'problem', sentence: '--electron-dist needs a folder.' }
      electron = folder
    } else {
      rest.push(word)
    }
  }
  return { kind: 'package', options: { electron, rest } }
}

/**
 * Whether these words for electron-builder ask for another system or processor than this machine's,
 * for which Electron's program here is of no use.
 *
 * @param {readonly string[]} words
 * @returns {boolean}
 */
export function isForElsewhere(words) {
  const elsewhere =
    /^(-[mwlo]+|--(mac|macos|osx|win|windows|linux|x64|ia32|arm64|armv7l|universal))(=|$)/u
  return words.some((word) => elsewhere.test(word))
}
