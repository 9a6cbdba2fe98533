import type { HeaderFields } from './header-fields.ts'
import type { PageDetails } from './html-details.ts'

/**
 * What the head of a message says of it. The publisher is the list that it went to, or the domain
 * that it came from: only of what went to subscribers, never of a letter to one person.
 */
export async function mailDetails(fields: HeaderFields): Promise<PageDetails> {
  const { addressParser, decodeWords } = await import('postal-mime')
  const senders = addressParser(fields.get('from') ?? '', { flatten: true }).map((sender) => ({
    name: oneLine(sender.name),
    address: sender.address ?? '',
  }))
  const domain = senders.map(({ address }) => address.split('@').at(-1) ?? '')[0] ?? ''
  const archived = /<\s*(https?:[^>\s]+)\s*>/i.exec(fields.get('archived-at') ?? '')?.[1] ?? ''
  const language = /^[a-z]{2,3}(?:-\w+)*/i.exec(fields.get('content-language') ?? '')?.[0] ?? ''
  return {
    title: oneLine(decodeWords(fields.get('subject') ?? '')),
    byline: senders.map(({ name, address }) => name || address).join(', '),
    publisher: isNewsletter(fields)
      ? listName(decodeWords(fields.get('list-id') ?? '')) || domain.toLowerCase()
      : '',
    url: URL.canParse(archived) ? archived : '',
    published: isoTime(fields.get('date') ?? ''),
    language,
  }
}

function isNewsletter(fields: HeaderFields): boolean {
  return ['list-id', 'list-unsubscribe', 'list-post'].some((name) => fields.has(name))
}

/** The words before the identifier in angle brackets; mass mailers put numbers there. */
function listName(listId: string): string {
  const name = oneLine(/^([^<]*)</.exec(listId)?.[1] ?? '').replace(/^"(.*)"$/, '$1')
  return /[\da-f]{8}|\d{4}/i.test(name) ? '' : name
}

/** ISO 8601 in universal time; empty where the field states no time that there is. */
function isoTime(date: string): string {
  const time = new Date(date.replace(/\([^()]*\)/g, ''))
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().replace('.000Z', 'Z')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
