/** Windows code pages that are not called `windows-` and their number, as TextDecoder knows them. */
const labels: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10_000, 'macintosh'],
  [10_007, 'x-mac-cyrillic'],
  [20_866, 'koi8-r'],
  [21_866, 'koi8-u'],
  [20_932, 'euc-jp'],
  [51_932, 'euc-jp'],
  [51_949, 'euc-kr'],
  [54_936, 'gb18030'],
  [65_001, 'utf-8'],
])

/** The upper halves of the code pages of DOS, which TextDecoder does not know. */
const dosCharacters: ReadonlyMap<number, string> = new Map([
  [
    437,
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ],
  [
    850,
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ],
])

const codePagesOfCharsets: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10_000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
])

/** The code page of a font's `\fcharset`; null where it leaves that to the document. */
export function codePageOfCharset(charset: number): number | null {
  return codePagesOfCharsets.get(charset) ?? null
}

/** Bytes of an unknown code page are read as the most common one, Windows' for western Europe. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  const upperHalf = dosCharacters.get(codePage)
  if (upperHalf !== undefined) {
    return Array.from(bytes, (byte) => upperHalf[byte - 128] ?? String.fromCharCode(byte)).join('')
  }
  const isWindows = codePage >= 1250 && codePage <= 1258
  const label = isWindows ? `windows-${codePage}` : labels.get(codePage)
  return new TextDecoder(label ?? 'windows-1252').decode(bytes)
}
