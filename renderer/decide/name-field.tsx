import { useState } from 'react'

/** Asks who decides, as long as nobody has said so. */
export function NameField({ onName }: { readonly onName: (name: string) => void }) {
  const [name, setName] = useState('')
  return (
    <form
      className="decide-name-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        onName(name.trim())
        // Keys decide again, before the name is kept and the field goes.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      }}
    >
      <label className="field">
        <span className="field-label">Your name, for your decisions</span>
        <input
          type="text"
          className="field-input"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={name.trim() === ''}>
        Keep name
      </button>
    </form>
  )
}
