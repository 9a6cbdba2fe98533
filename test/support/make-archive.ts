import { strToU8, zipSync } from 'fflate'

/** Files packed as documents are: the type, if there is one, stands in the first bytes unpacked. */
export function archive(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        [strToU8(text), { level: path === 'mimetype' ? 0 : 6 }] as const,
      ]),
    ),
  )
}

/** The prefix that the elements of a Word document stand under. */
export const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
export const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word document of the elements of its body, with more parts where asked. */
export function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return archive({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...more,
  })
}
