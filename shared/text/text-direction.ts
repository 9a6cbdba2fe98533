export type Direction = 'ltr' | 'rtl'

const letter = /\p{L}/u
/** The scripts written from right to left that Unicode names so (UAX 9, Bidi_Class R and AL). */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u

/**
 * Which way a text runs: that of its first letter, as the Unicode bidirectional algorithm decides
 * (UAX 9, P2 and P3); null where it has no letter and so runs as what is around it.
 */
export function textDirection(text: string): Direction | null {
  const first = letter.exec(text)
  if (first === null) return null
  return rightToLeft.test(first[0]) ? 'rtl' : 'ltr'
}
