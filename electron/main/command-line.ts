import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface StartedFrom {
  /** An unpackaged program is started as `electron FOLDER …`. */
  readonly packaged: boolean
  /** Where relative paths begin: an absolute path. */
  readonly cwd: string
}

/** Options of the unpackaged Electron whose value is an argument of its own. */
const takesValue: readonly string[] = ['-r', '--require']

const openOption = '--open='

/**
 * The files that a command line gives, as absolute paths, each once: bare arguments, `--open FILE`,
 * `--open=FILE`, and all that follows `--`. Every other option belongs to Electron or Chromium.
 *
 * An argument names a file or nothing: `https://…` is a file of that odd name, never an address.
 */
export function filesOfCommandLine(
  argv: readonly string[],
  { packaged, cwd }: StartedFrom,
): readonly string[] {
  const given = argumentsOf(argv.slice(1), packaged)
  const paths = given.flatMap((argument) => pathOf(argument, cwd))
  return [...new Set(paths)]
}

function argumentsOf(words: readonly string[], packaged: boolean): readonly string[] {
  const given: string[] = []
  let folderIsAhead = !packaged
  let optionsEnded = false
  let isValue = false
  for (const word of words) {
    if (isValue) {
      isValue = false
    } else if (!optionsEnded && word === '--') {
      optionsEnded = true
    } else if (!optionsEnded && word.startsWith('-')) {
      // A bare `--open` says nothing more: what it opens is an argument like any other. To take the
      // next word would be wrong in a second start, where Chromium puts all options first.
      if (word.startsWith(openOption)) given.push(word.slice(openOption.length))
      isValue = folderIsAhead && takesValue.includes(word)
    } else if (folderIsAhead) {
      folderIsAhead = false
    } else {
      given.push(word)
    }
  }
  return given
}

/** No path for what cannot be one. */
function pathOf(argument: string, cwd: string): readonly string[] {
  if (argument === '') return []
  if (!/^file:\/\//i.test(argument)) return [resolve(cwd, argument)]
  try {
    const path = fileURLToPath(argument)
    return path.includes('\0') ? [] : [path]
  } catch {
    return []
  }
}
