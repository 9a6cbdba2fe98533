import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import { askField, useAskedField } from '../state/asked-field.ts'
import { useUsedWords } from '../storage/hooks.tsx'
import { CommitField } from '../ui/commit-field.tsx'
import { WordField } from '../ui/word-field.tsx'
import { WordsField } from '../ui/words-field.tsx'
import type { AnnotationActions } from './annotation-actions.ts'
import { chipsOf, offeredOf } from './offered-words.ts'
import { labelsOf } from './labels-of.ts'
import { useSent } from './use-sent.ts'

interface CardFieldsProps {
  readonly annotation: Annotation
  readonly onEdit: AnnotationActions['onEdit']
}

/** Speaker, labels and note of the selected annotation, edited in place. */
export function CardFields({ annotation, onEdit }: CardFieldsProps) {
  const [isWanted, setWanted] = useState(false)
  const used = useUsedWords(isWanted)
  const speakerRef = useRef<HTMLInputElement>(null)
  const labelsRef = useRef<HTMLInputElement>(null)
  const noteRef = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [labels, setLabels] = useSent(annotation.labels, (sent) =>
    onEdit(annotation, { labels: sent }),
  )
  const addLabels = (more: readonly string[]) => {
    const all = [...new Set([...labels, ...more])]
    if (all.length > labels.length) setLabels(all)
  }
  const asked = useAskedField(({ field }) => field)
  useEffect(() => {
    if (asked === null || asked === 'filter') return
    askField(null)
    const field = { speaker: speakerRef, labels: labelsRef, note: noteRef }[asked].current
    field?.focus()
    field?.setSelectionRange(asked === 'speaker' ? 0 : field.value.length, field.value.length)
  }, [asked])

  return (
    <div className="card-fields" onKeyDown={leaveByEscape}>
      <WordField
        label="Speaker"
        placeholder="Who says it"
        value={annotation.speaker}
        used={used?.speakers ?? []}
        fieldRef={speakerRef}
        onFocusChange={setWanted}
        onCommit={(typed) => onEdit(annotation, { speaker: typed.trim() })}
      />
      <WordsField
        label="Labels"
        placeholder="Add a label"
        chosen={chipsOf(labels)}
        offered={offeredOf(used?.labels ?? [], labels)}
        fieldRef={labelsRef}
        onFocusChange={setWanted}
        onAdd={(label) => addLabels([label])}
        onTyped={(typed) => addLabels(labelsOf(typed))}
        onRemove={(label) => setLabels(labels.filter((each) => each !== label))}
      />
      <CommitField
        multiline
        label="Note"
        value={annotation.note}
        fieldRef={noteRef}
        onCommit={(typed) => onEdit(annotation, { note: typed })}
      />
    </div>
  )
}

/** Nothing being typed, Escape leads from a field back to its card, where keys are commands again. */
function leaveByEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
  const card = event.currentTarget.closest('.card')
  card?.querySelector<HTMLElement>('[data-holds-focus]')?.focus()
  event.preventDefault()
}
