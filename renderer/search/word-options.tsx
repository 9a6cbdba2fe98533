import { CaseSensitive, WholeWord } from 'lucide-react'
import type { PhraseOptions } from '../../shared/search/phrase.ts'
import { IconButton } from '../ui/icon-button.tsx'

interface WordOptionsProps {
  readonly options: PhraseOptions
  readonly onChange: (change: Partial<PhraseOptions>) => void
}

/** How words are looked for: in this case alone, as whole words alone. */
export function WordOptions({ options, onChange }: WordOptionsProps) {
  const { matchCase, wholeWord } = options
  return (
    <>
      <IconButton
        icon={CaseSensitive}
        label="Match case"
        aria-pressed={matchCase}
        onClick={() => onChange({ matchCase: !matchCase })}
      />
      <IconButton
        icon={WholeWord}
        label="Whole words"
        aria-pressed={wholeWord}
        onClick={() => onChange({ wholeWord: !wholeWord })}
      />
    </>
  )
}
