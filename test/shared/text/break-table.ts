import { existsSync, readFileSync, readdirSync } from 'node:fs'

const unicode = new URL('../../../../shared/corpora/unicode/', import.meta.url)

export const hasUnicode = existsSync(unicode)
/** For the name of a test that needs the tables. */
export const whereUnicode = hasUnicode ? '' : ' (corpus missing: ../shared/corpora/unicode)'

/** The texts of a table of Unicode's, each as the segments into which it says they fall. */
export function breakTable(name: string): readonly (readonly string[])[] {
  const file = readdirSync(unicode).find((each) => each.startsWith(name)) ?? ''
  return readFileSync(new URL(file, unicode), 'utf8')
    .split('\n')
    .map((line) => line.split('#')[0]!.trim())
    .filter((line) => line !== '')
    .map((line) =>
      line
        .split(/\s*÷\s*/)
        .filter((part) => part !== '')
        .map((part) =>
          String.fromCodePoint(...part.split(/\s*×\s*/).map((hex) => parseInt(hex, 16))),
        ),
    )
}
