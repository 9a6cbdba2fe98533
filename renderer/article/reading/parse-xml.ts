import { decodeBytes } from './decode-bytes.ts'
import { latin1 } from './sniff-format.ts'

/** A parsed XML document. Names are qualified: `dc:title`. */
export interface ParsedXml {
  /** The elements of that name, in the order of the document. */
  readonly elements: (name: string) => readonly Element[]
  /** The text of the first of them, its white space collapsed; empty where there is none. */
  readonly text: (name: string) => string
}

/** Parses XML without any page to act on; nothing that it refers to is fetched. */
export async function parseXml(bytes: Uint8Array): Promise<ParsedXml> {
  const { DOMParser } = await import('linkedom/worker')
  const document = new DOMParser().parseFromString(await xmlText(bytes), 'text/xml')
  const elements = (name: string): readonly Element[] =>
    [...document.getElementsByTagName(name)].filter(isElement)
  return {
    elements,
    text: (name) => (elements(name)[0]?.textContent ?? '').replace(/\s+/g, ' ').trim(),
  }
}

export function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}

/** XML by its byte order mark, the encoding that it declares, and else as UTF-8; empty if no text. */
export async function xmlText(bytes: Uint8Array): Promise<string> {
  const head = latin1(bytes.subarray(0, 200))
  const [, encoding = ''] = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head) ?? []
  return (await decodeBytes(bytes, encoding)) ?? ''
}
