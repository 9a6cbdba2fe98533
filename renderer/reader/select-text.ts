/** Selects the whole text of the open article, and nothing of what stands around it. */
export function selectText(): void {
  const text = document.querySelector('.reader-text')
  if (text !== null) document.getSelection()?.selectAllChildren(text)
}
