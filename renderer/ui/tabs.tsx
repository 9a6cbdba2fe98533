import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { LucideIcon } from 'lucide-react'

interface Tab<Name extends string> {
  readonly name: Name
  readonly label: string
  readonly icon: LucideIcon
}

interface TabsProps<Name extends string> {
  /** Names the list of tabs. */
  readonly label: string
  readonly tabs: readonly Tab<Name>[]
  readonly chosen: Name
  readonly onChoose: (name: Name) => void
}

/** Tabs shown as icons; arrow keys go from one to the next (WAI-ARIA, Tabs pattern). */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose }: TabsProps<Name>) {
  const ref = useRef<HTMLDivElement>(null)
  function press(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const at = tabs.findIndex(({ name }) => name === chosen)
    const next = (at + by + tabs.length) % tabs.length
    const tab = tabs[next]
    if (tab !== undefined) onChoose(tab.name)
    ref.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div ref={ref} className="tabs" role="tablist" aria-label={label} onKeyDown={press}>
      {tabs.map(({ name, label: words, icon: Icon }) => (
        <button
          key={name}
          type="button"
          role="tab"
          className="icon-button tab"
          aria-selected={name === chosen}
          aria-label={words}
          title={words}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          <Icon size={16} aria-hidden />
        </button>
      ))}
    </div>
  )
}
