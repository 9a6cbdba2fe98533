export interface MadePdf {
  /** Of each page, the operators that draw it (ISO 32000-1, section 8.2). */
  readonly pages: readonly string[]
  /** Entries of the Info dictionary, as PDF writes them. */
  readonly info?: string
  /** More of the trailer. */
  readonly trailer?: string
}

/** A PDF of A4 pages with Helvetica as /F, bold as /B. */
export function makePdf({ pages, info = '', trailer = '' }: MadePdf): Uint8Array {
  const firstPage = 6
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ')
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< ${info} >>`,
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${firstPage + index * 2 + 1} 0 R /Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = text.length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${trailer} >>\n`
  return new TextEncoder().encode(`${text}startxref\n${start}\n%%EOF\n`)
}

/** Draws a line of text with its left end at x, y points from the lower left corner. */
export function drawText(
  text: string,
  { x = 50, y, size = 10, font = 'F' }: { x?: number; y: number; size?: number; font?: string },
): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td (${text}) Tj ET`
}
