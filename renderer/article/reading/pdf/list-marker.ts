/** Whether a line begins as an item of a list does, and whether it can hardly be anything else. */
export function listMarker(text: string): 'bullet' | 'number' | null {
  if (/^[•‣▪◦●○■□➢➤✓\u2043\uF0B7\uF0A7]\s*\S/u.test(text) || /^[–—*·-]\s+\S/.test(text))
    return 'bullet'
  if (/^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})\)|\d{1,2}\.|\[\d{1,3}\])\s+\S/.test(text))
    return 'number'
  return null
}
