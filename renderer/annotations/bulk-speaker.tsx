import type { Annotation } from '../../shared/model/annotation.ts'
import { useUsedWords } from '../storage/hooks.tsx'
import { WordField } from '../ui/word-field.tsx'

interface BulkSpeakerProps {
  readonly chosen: readonly Annotation[]
  readonly onSpeaker: (speaker: string) => void
}

/** Gives all chosen annotations one speaker, or takes theirs away. */
export function BulkSpeaker({ chosen, onSpeaker }: BulkSpeakerProps) {
  const used = useUsedWords(true)
  const speakers = new Set(chosen.map(({ speaker }) => speaker))
  const [only = ''] = speakers.size === 1 ? speakers : []
  return (
    <div className="bulk-words">
      <WordField
        label="Speaker"
        placeholder={speakers.size > 1 ? `${speakers.size} different` : 'Who says it'}
        value={only}
        used={used?.speakers ?? []}
        onlyByEnter
        onCommit={(typed) => {
          if (typed.trim() !== '' || only !== '') onSpeaker(typed.trim())
        }}
      />
      {(speakers.size > 1 || only !== '') && (
        <button type="button" className="link-button" onClick={() => onSpeaker('')}>
          Take the speaker away
        </button>
      )}
    </div>
  )
}
