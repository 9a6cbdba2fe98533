/**
 * Whether nothing of a text is seen: it is empty, or of white space and characters that Unicode has
 * no form for alone (Default_Ignorable_Code_Point), as the zero-width ones.
 */
export function isBlank(text: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text)
}
