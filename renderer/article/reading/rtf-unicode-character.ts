/** The character of `\u`: above 32,767 the number is written as a negative one; some programs write it as it is. */
export function unicodeCharacter(parameter: number): string {
  const number = parameter < 0 ? parameter + 65_536 : parameter
  return number >= 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '\ufffd'
}
