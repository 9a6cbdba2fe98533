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

const style = [
  'body{max-width:70rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,serif;color:#23211f;background:#fff}',
  'table{width:100%;border-collapse:collapse;table-layout:fixed}',
  'td{padding:.75rem;vertical-align:top;border-top:1px solid #e0dcd4;overflow-wrap:anywhere}',
  'p{margin:.25rem 0}.about{font-family:sans-serif;font-size:.85rem;color:#5e5953}',
  'del{color:#9c2f1c}ins{color:#00704f;text-decoration-thickness:2px}',
].join('')

/**
 * What changed between two captures since the older one was annotated, old and new side by side: one
 * HTML file without scripts that asks for nothing from anywhere. What articles and people wrote is
 * escaped.
 */
export function changesHtml(report: ChangesReport): string {
  const { older, newer, items } = report
  const sections = changeGroups.map((group) => {
    const members = items.filter((item) => changeGroup(item) === group)
    if (members.length === 0) return ''
    const title = `<h2>${groupTitles[group]} (${members.length})</h2>`
    const rows = members.map((item) => row(report, item)).join('\n')
    return group === 'same' ? title : `${title}\n<table>\n${rows}\n</table>`
  })
  const title = 'What changed since I annotated'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
${capture('Older', older)}
${capture('Newer', newer)}
${sections.filter(Boolean).join('\n')}
</body>
</html>
`
}

function capture(which: string, article: Article): string {
  const facts = captureFacts(article).map(escaped).join(', ')
  const title = escaped(article.title.trim() || 'Untitled')
  return `<p>${which} version: <strong>${title}</strong>${facts === '' ? '' : ` (${facts})`}</p>`
}

function row(report: ChangesReport, item: CarryItem): string {
  const { annotation } = item
  const was = annotation.quote.exact
  const now = newWording(item, report.newerText)
  const pieces = wordDifference(was, now ?? '')
  const old = pieces
    .filter(({ kind }) => kind !== 'inserted')
    .map(({ kind, text }) => (kind === 'kept' ? escaped(text) : `<del>${escaped(text)}</del>`))
  const fresh = pieces
    .filter(({ kind }) => kind !== 'deleted')
    .map(({ kind, text }) => (kind === 'kept' ? escaped(text) : `<ins>${escaped(text)}</ins>`))
  const about = [annotationLine(annotation), decisionWords(item)].filter(Boolean).join('; ')
  const note =
    annotation.note === '' ? '' : `<p class="about">Note: ${escaped(annotation.note)}</p>`
  const moved = movedFrom(item, report.newerText)
  const left = passage(old.join(''), moved?.was)
  const right = now === null ? '<p class="about">Gone</p>' : passage(fresh.join(''), moved?.now)
  return `<tr><td><p class="about">${escaped(about)}</p>${left}${note}</td><td>${right}</td></tr>`
}

/** A passage; one that was moved with the words around it. */
function passage(words: string, quote?: Quote): string {
  if (quote === undefined) return `<p dir="auto">${words}</p>`
  const context = (text: string) => `<span class="about">${escaped(text)}</span>`
  return `<p dir="auto">${context(quote.prefix)}${words}${context(quote.suffix)}</p>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
