import { AArrowDown, AArrowUp } from 'lucide-react'
import {
  setPreferences,
  stepTextSize,
  themes,
  typefaces,
  usePreferences,
} from '../state/preferences.ts'
import { IconButton } from '../ui/icon-button.tsx'

const themeNames = { system: 'System', light: 'Light', dark: 'Dark' } as const
const typefaceNames = { serif: 'Serif', sans: 'Sans' } as const

/** How the text is shown: typeface, size, theme. Opened by the button that names its id. */
export function Settings({ id }: { readonly id: string }) {
  const { theme, typeface, textSize } = usePreferences()
  return (
    <div id={id} className="settings" popover="auto" role="dialog" aria-label="Reading settings">
      <fieldset>
        <legend>Typeface</legend>
        {typefaces.map((each) => (
          <Choice
            key={each}
            name="typeface"
            label={typefaceNames[each]}
            checked={each === typeface}
            onChoose={() => setPreferences({ typeface: each })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Text size</legend>
        <IconButton icon={AArrowDown} label="Smaller text" onClick={() => stepTextSize(-1)} />
        <output>{textSize}</output>
        <IconButton icon={AArrowUp} label="Larger text" onClick={() => stepTextSize(1)} />
      </fieldset>
      <fieldset>
        <legend>Theme</legend>
        {themes.map((each) => (
          <Choice
            key={each}
            name="theme"
            label={themeNames[each]}
            checked={each === theme}
            onChoose={() => setPreferences({ theme: each })}
          />
        ))}
      </fieldset>
    </div>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly checked: boolean
  readonly onChoose: () => void
}

function Choice({ name, label, checked, onChoose }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>{label}</span>
    </label>
  )
}
