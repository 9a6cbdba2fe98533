/** Gives the focus to the middle of the window: the article, else what can be done without one. */
export function focusMain(): void {
  document
    .querySelector<HTMLElement>('main [data-scroller], main button:not(:disabled)')
    ?.focus({ preventScroll: true })
}
