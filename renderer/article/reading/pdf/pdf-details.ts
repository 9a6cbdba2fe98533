import type { PageDetails } from '../html-details.ts'

/** What a PDF says of itself: its Info dictionary (ISO 32000-1, 14.3.3) and XMP, each value unknown. */
export interface PdfStatements {
  readonly info: (name: string) => unknown
  readonly xmp: (name: string) => unknown
  /** The language of the document's catalogue. */
  readonly language: string
}

const uselessTitle =
  /^(?:untitled(?:[ -]?\d+)?|no title|title|document\d*|unknown|none|null|slide \d+|(?:microsoft (?:word|powerpoint|excel)|word pro) - .*|.*\.(?:docx?|dotx?|rtf|pdf|tex|dvi|ps|eps|indd|qxd|pm[67]|fm|pptx?|xlsx?|odt|txt|html?|p65|wpd|cdr)|[\w-]*:?[\\/].*|\W*|\d+)$/i
const uselessAuthor =
  /^(?:unknown|anonymous|user|owner|admin(?:istrator)?|author|default|none|null|root|ARRAY\(.*|\W*)$/i

/** Titles and authors that programs put in of their own are left out. */
export function pdfDetails({ info, xmp, language }: PdfStatements): PageDetails {
  const titles = [xmp('dc:title'), info('Title')].map(oneLine)
  const authors = [xmp('dc:creator'), info('Author')].map(oneLine)
  const dates = [xmp('dc:date'), xmp('xmp:createdate'), info('CreationDate')].map(dateOf)
  return {
    title: titles.find((title) => !uselessTitle.test(title)) ?? '',
    byline: authors.find((author) => !uselessAuthor.test(author)) ?? '',
    publisher: oneLine(xmp('dc:publisher')),
    url: '',
    published: dates.find((date) => date !== '') ?? '',
    language: [language, oneLine(xmp('dc:language'))].find(isLanguage) ?? '',
  }
}

function oneLine(value: unknown): string {
  const parts = Array.isArray(value) ? value : [value]
  return parts
    .filter((part) => typeof part === 'string')
    .map((part) => part.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(', ')
}

/** `D:20090401163925-07'00'` (ISO 32000-1, 7.9.4) or what XMP has, as ISO 8601; else empty. */
function dateOf(value: unknown): string {
  const text = oneLine(value)
  const [, year, month, day, time = '', zone = ''] =
    /^(?:D:)?(\d{4})-?(\d\d)-?(\d\d)(?:T?(\d\d:?\d\d:?\d\d)(?:\.\d+)?)?(Z|[+-]\d\d(?:[':]?\d\d)?)?/.exec(
      text,
    ) ?? []
  if (year === undefined || month === undefined || day === undefined) return ''
  const date = `${year}-${month}-${day}`
  const clock = time.replace(/^(\d\d):?(\d\d):?(\d\d)$/, 'T$1:$2:$3')
  const shift = zone.replace(
    /^([+-]\d\d)[':]?(\d\d)?$/,
    (_, hours: string, minutes = '00') => `${hours}:${String(minutes)}`,
  )
  const whole = clock === '' ? date : date + clock + shift
  return Number.isNaN(Date.parse(whole)) ? '' : whole
}

function isLanguage(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)
}
