const wordBefore = /([\p{L}\p{M}]+)([-\u00AD\u2010])$/u
const wordAfter = /^\p{L}[\p{L}\p{M}]*/u
const ideograph = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303F\uFF00-\uFFEF]/u

/**
 * One text of the lines of a paragraph. A soft hyphen at the end of a line goes; a hard one goes
 * where the next line begins in lower case, unless the document knows the word only with it.
 */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  return lines
    .map((line, index) => withJoint(line, lines[index + 1], words))
    .join('')
    .replace(midSoftHyphen, '-')
}

// Fonts name the glyph of the hyphen so: where it stands within a line, it is printed.
const midSoftHyphen = /(?<=\S)\u00AD(?=\S)/g

/** A line with what parts it from the next, or without the hyphen that only its end asked for. */
function withJoint(line: string, next: string | undefined, words: ReadonlySet<string>): string {
  if (next === undefined) return line
  const [, start = '', hyphen = ''] = wordBefore.exec(line) ?? []
  if (hyphen !== '') {
    if (hyphen === '\u00AD') return line.slice(0, -1)
    const end = wordAfter.exec(next)?.[0]
    if (end === undefined) return line
    const whole = (start + end).toLowerCase()
    const hyphenated = `${start}-${end}`.toLowerCase()
    // A name such as "Saxe-Coburg" keeps its hyphen, unless the name is known without one.
    const isKept = words.has(hyphenated) || /^\p{Lu}/u.test(end)
    return words.has(whole) || !isKept ? line.slice(0, -1) : line
  }
  return isUnparted(line, next) ? line : `${line} `
}

/** Nothing parts ideographs, the ends of a range, and what a long dash joins. */
function isUnparted(line: string, next: string): boolean {
  if (ideograph.test(line.slice(-1)) && ideograph.test(next.slice(0, 1))) return true
  if (/\d[-\u2010–]$/.test(line) && /^\d/.test(next)) return true
  return /\S—$/.test(line) || /^—\S/.test(next)
}

/** The words of a document in lower case, with their hyphens; those cut by the end of a line are not counted. */
export function knownWords(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>()
  lines.forEach((line, index) => {
    const isCutBefore = wordBefore.test(lines[index - 1] ?? '')
    const found = [...line.matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*[-\u00AD\u2010]?/gu)]
    for (const { 0: word, index: at } of found) {
      if (/[-\u00AD\u2010]$/.test(word) || (at === 0 && isCutBefore)) continue
      words.add(word.toLowerCase().replaceAll('\u2010', '-'))
    }
  })
  return words
}
