import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import { structuredValue } from './header-fields.ts'
import { mailTextBlocks } from './mail-text-blocks.ts'
import { mimeText } from './mime-body.ts'
import { parseMime } from './mime-part.ts'
import type { MimePart } from './mime-part.ts'
import { readHtmlPiece } from './read-html.ts'

/** The blocks of what a message says, in the richest form that it has; nothing of what is attached. */
export async function mailBodyBlocks(message: MimePart): Promise<readonly RawBlock[]> {
  if (message.type === 'multipart/alternative') return richest(message.parts)
  if (message.type === 'multipart/related') return relatedBlocks(message)
  if (message.type.startsWith('multipart/')) {
    const own = message.parts.filter((part) => !isAttached(part))
    return (await inTurn(own)).flat()
  }
  if (message.type === 'message/rfc822') return mailBodyBlocks(parseMime(message.body))
  return textBlocks(message)
}

async function textBlocks(part: MimePart): Promise<readonly RawBlock[]> {
  if (part.type !== 'text/html' && part.type !== 'text/plain') return []
  const text = await mimeText(part)
  if (text === null || text.trim() === '') return []
  if (part.type === 'text/html') return readHtmlPiece(text)
  return mailTextBlocks(text, {
    flowed: /^flowed$/i.test(part.parameters.get('format') ?? ''),
    deletesSpace: /^yes$/i.test(part.parameters.get('delsp') ?? ''),
  })
}

/** The last is the richest (RFC 2046, section 5.1.4), but some hold a picture of the text alone. */
async function richest(parts: readonly MimePart[]): Promise<readonly RawBlock[]> {
  const forms = await inTurn(parts)
  const longest = forms.reduce((most, blocks) => Math.max(most, inkLength(blocks)), 0)
  return forms.findLast((blocks) => longest > 0 && inkLength(blocks) * 2 >= longest) ?? []
}

async function relatedBlocks({ parts, parameters }: MimePart): Promise<readonly RawBlock[]> {
  const start = parameters.get('start') ?? ''
  const named = parts.find(({ fields }) => start !== '' && fields.get('content-id') === start)
  const root = named ?? parts[0]
  return root === undefined ? [] : mailBodyBlocks(root)
}

async function inTurn(parts: readonly MimePart[]): Promise<readonly (readonly RawBlock[])[]> {
  const found: (readonly RawBlock[])[] = []
  for (const part of parts) found.push(await mailBodyBlocks(part))
  return found
}

/** Programs that do not say "attachment" still name the file. */
function isAttached({ fields, parameters, parts }: MimePart): boolean {
  const disposition = structuredValue(fields.get('content-disposition') ?? '')
  if (disposition.value === 'attachment') return true
  return parts.length === 0 && (parameters.has('name') || disposition.parameters.has('filename'))
}

function inkLength(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0)
}
