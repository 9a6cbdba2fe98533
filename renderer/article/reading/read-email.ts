import type { Result } from '../../../shared/model/result.ts'
import { failure, success } from '../../../shared/model/result.ts'
import { mailBodyBlocks } from './mail-body-blocks.ts'
import { mailDetails } from './mail-details.ts'
import { parseMime } from './mime-part.ts'
import type { MimePart } from './mime-part.ts'
import type { ReadPage } from './read-html.ts'

const encrypted =
  'is an encrypted message: open it in your mail program, then copy its text and paste it.'
const sealed =
  'is sealed by its signature (S/MIME): open it in your mail program, then copy its text and paste it.'
const withoutText =
  'is a message without text of its own: save what is attached to it, and open that.'

/**
 * Reads one e-mail message (RFC 5322, MIME). The failure is the rest of a sentence that begins with
 * the name of the file.
 */
export async function readEmail(bytes: Uint8Array): Promise<Result<ReadPage, string>> {
  const message = parseMime(bytes)
  const seal = sealOf(message)
  if (seal !== null) return failure(seal)
  const blocks = await mailBodyBlocks(message)
  const [first] = blocks
  if (first === undefined) return failure(withoutText)
  if (first.text.trimStart().startsWith('-----BEGIN PGP MESSAGE-----')) return failure(encrypted)
  return success({ blocks, details: await mailDetails(message.fields) })
}

/** Why the message cannot be read without a key or a mail program, or null where it can. */
function sealOf(part: MimePart): string | null {
  if (part.type === 'multipart/encrypted') return encrypted
  if (/^application\/(?:x-)?pkcs7-mime$/.test(part.type)) {
    return /^signed/i.test(part.parameters.get('smime-type') ?? '') ? sealed : encrypted
  }
  // Lists and gateways wrap a message together with a line of their own.
  if (!/^multipart\/(?:mixed|signed)$/.test(part.type)) return null
  return part.parts.map(sealOf).find((seal) => seal !== null) ?? null
}
