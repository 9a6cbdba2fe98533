/** Whether a dialog or a popover stands over the page: then keys, paste and drop are not the page's. */
export function isOverlaid(): boolean {
  return document.querySelector('dialog[open], :popover-open') !== null
}
