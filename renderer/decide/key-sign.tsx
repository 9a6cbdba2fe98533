/** The key of a choice, for who sees it; the palette of commands says it to everybody. */
export function KeySign({ children }: { readonly children: string }) {
  return (
    <kbd className="decide-key" aria-hidden>
      {children}
    </kbd>
  )
}
