import type { RawBlock } from '../../../shared/text/canonical-text.ts'

/** A paragraph of so many characters is the article's own. */
const proseLength = 100
const mostWordsOfMenu = 4
const mostLeading = 60

/**
 * The blocks of an extracted article without what stands printed around it and is known otherwise:
 * menus and lines of date above the first paragraph, a date line below the last, credits of
 * pictures, counters of a gallery.
 */
export function trimmedArticle(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const first = blocks.findIndex(
    ({ kind, text }) => kind !== 'list-item' && text.trim().length >= proseLength,
  )
  const leading = first === -1 || first > mostLeading ? 0 : first
  // A list below a line of text belongs to that line.
  const opening = blocks.findIndex(
    ({ kind, text }) => kind === 'paragraph' && !isDateLine(oneLine(text)),
  )
  const menus = Math.min(leading, opening)
  const counters = repeatedCounters(blocks)
  return blocks.filter((block, index) => {
    const text = oneLine(block.text)
    if (index < menus && isMenuItem(block, text)) return false
    if ((index < leading || index >= blocks.length - 3) && isDateLine(text)) return false
    return !isCredit(block, text) && !counters.has(block)
  })
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function isMenuItem({ kind }: RawBlock, text: string): boolean {
  if (kind !== 'list-item') return false
  return text.split(' ').length <= mostWordsOfMenu && !/[.!?]$/.test(text)
}

const dateWords = new RegExp(
  `\\b(?:${[
    '(?:first |last |originally )?(?:published|updated|posted|modified|created|publié|mis à jour|veröffentlicht|aktualisiert|stand|publicado|actualizado|publicada)',
    'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
    'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
    '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|januar|februar|märz|mai|juni|juli|oktober|dezember|uhr',
    'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre',
    '(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
    '(?:segunda|terça|quarta|quinta|sexta)-feira|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro',
    '[ap]\\.?m\\.?|e[sd]?t|p[sd]?t|c[sd]t|m[sd]t|gmt|utc|bst|ist|cest?|a[sd]t|on|at|de|del|le|à|um|às|a las|am|the|st|nd|rd|th|hours?|minutes?|mins?|days?|ago|read',
  ].join('|')})(?![\\p{L}])`,
  'giu',
)

/** Nothing but a date or time, and that it is the one of publishing. */
function isDateLine(text: string): boolean {
  if (text.length > 90 || !/\d/.test(text)) return false
  return (
    text
      .replace(/\d(?:st|nd|rd|th)?/gi, ' ')
      .replace(dateWords, ' ')
      .replace(/[\s\d.,:;/|()·•–—-]+/g, '') === ''
  )
}

/** Whose picture it is, with nothing of what it shows. */
function isCredit({ kind }: RawBlock, text: string): boolean {
  if (kind !== 'paragraph' || text.length > 90) return false
  if (
    /^\(?(?:image|photo|picture|credit|foto|bild|crédit|photograph)s?(?: credit)?(?: by)? ?[:©]/i.test(
      text,
    )
  )
    return !/[.!?]$/.test(text)
  return (
    /^[^.!?]{0,60}\b(?:getty images?|afp|reuters|shutterstock|associated press|ap photo|alamy|istock(?:photo)?|unsplash)\b[^.!?]{0,20}$/i.test(
      text,
    ) && /[|/©]|images$/i.test(text)
  )
}

/** “6” under each picture of a gallery of six. */
function repeatedCounters(blocks: readonly RawBlock[]): ReadonlySet<RawBlock> {
  const byText = new Map<string, RawBlock[]>()
  for (const block of blocks) {
    const text = block.text.trim()
    if (block.kind !== 'paragraph' || !/^\d{1,3}$/.test(text)) continue
    byText.set(text, [...(byText.get(text) ?? []), block])
  }
  return new Set([...byText.values()].filter((same) => same.length > 2).flat())
}
