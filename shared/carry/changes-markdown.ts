import type { Quote } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { changeGroup, changeGroups, groupTitles } from './changes-report.ts'
import {
  annotationLine,
  captureFacts,
  decisionWords,
  movedFrom,
  newWording,
} from './changes-report.ts'
import type { ChangesReport } from './changes-report.ts'
import type { CarryItem } from './carry-item.ts'
import { wordDifference } from './word-difference.ts'

/**
 * What changed between two captures since the older one was annotated, as Markdown (CommonMark with
 * GitHub's strikethrough). What articles and people wrote comes out as text, whatever it holds.
 */
export function changesMarkdown(report: ChangesReport): string {
  const { older, newer, items } = report
  const sections = changeGroups.flatMap((group) => {
    const members = items.filter((item) => changeGroup(item) === group)
    if (members.length === 0) return []
    const title = `## ${groupTitles[group]} (${members.length})`
    // Passages that nothing happened to are only counted.
    return group === 'same' ? [title] : [title, ...members.map((item) => entry(report, item))]
  })
  const head = [
    '# What changed since I annotated',
    capture('Older', older),
    capture('Newer', newer),
  ]
  return `${[...head, ...sections].join('\n\n')}\n`
}

function capture(which: string, article: Article): string {
  const facts = captureFacts(article).map(plain).join(', ')
  const title = plain(article.title.trim() || 'Untitled')
  return `${which} version: **${title}**${facts === '' ? '' : ` (${facts})`}`
}

function entry(report: ChangesReport, item: CarryItem): string {
  const { annotation } = item
  const decided = decisionWords(item)
  const about = [annotationLine(annotation), decided].filter(Boolean).join('; ')
  const now = newWording(item, report.newerText)
  const moved = movedFrom(item, report.newerText)
  const lines = [`> ${difference(annotation.quote.exact, now ?? '')}`]
  if (moved !== null) {
    lines.push('>', `> Was: ${inContext(moved.was)}`, '>', `> Now: ${inContext(moved.now)}`)
  }
  if (annotation.note !== '') lines.push('>', `> Note: ${plain(annotation.note)}`)
  return [`**${plain(about)}**`, lines.join('\n')].join('\n\n')
}

function inContext({ prefix, exact, suffix }: Quote): string {
  return `… ${plain(`${prefix}${exact}${suffix}`.trim())} …`
}

function difference(was: string, now: string): string {
  const pieces = wordDifference(was, now)
  const line = pieces.reduce((written, { kind, text }, at) => {
    const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
    if (kind === 'kept' || inner === '') return written + plain(text)
    const next = pieces[at + 1]
    const beside = {
      before: (written + before).at(-1) ?? '',
      // After what is not kept comes another mark.
      after: after || (next?.kind === 'kept' ? next.text.charAt(0) : ''),
    }
    return `${written}${plain(before)}${marked(kind, inner, beside)}${plain(after)}`
  }, '')
  // What begins a line like an entry of a list is none.
  return line.replace(/^(\s*)(\d{0,9})([-.)])/, String.raw`$1$2\$3`)
}

interface Beside {
  readonly before: string
  readonly after: string
}

const marks = { deleted: '~~', inserted: '**' } as const
const tags = { deleted: 'del', inserted: 'ins' } as const

/**
 * Between a letter and a punctuation mark Markdown takes its marks for text (CommonMark, "delimiter
 * runs"); an element of HTML, which it allows too, says the same everywhere.
 */
function marked(kind: 'deleted' | 'inserted', text: string, { before, after }: Beside): string {
  const isTaken = holds(text.charAt(0), before) && holds(text.at(-1) ?? '', after)
  const [open, close] = isTaken
    ? [marks[kind], marks[kind]]
    : [`<${tags[kind]}>`, `</${tags[kind]}>`]
  return `${open}${plain(text)}${close}`
}

function holds(edge: string, beside: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(edge) || beside === '' || /[\s!-/:-@[-`{-~]/.test(beside)
}

/**
 * One line, with what Markdown or its common dialects could take for markup escaped, addresses too;
 * the marks of plain prose stay, so that the file can be read as it is.
 */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&~|$=^#+{}@]|:(?=\/\/|[\w+-]+:)|(?<=www)\./gi, String.raw`\$&`)
}
