import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { outcomeOfKept } from '../../shared/decide/case-choices.ts'
import type { Progress } from '../../shared/decide/consensus.ts'
import type { SettledCase } from '../../shared/decide/settle-cases.ts'
import type { Outcome } from '../../shared/model/decision.ts'
import { setDecidingControls } from '../state/deciding.ts'
import type { Choice } from './choice.ts'
import { ChoiceButtons } from './choice-buttons.tsx'
import { DecisionLine } from './decision-line.tsx'
import { NameField } from './name-field.tsx'
import { ReasonField } from './reason-field.tsx'
import { progressWords } from './progress-words.ts'
import './decide.css'

interface DecidePanelProps {
  readonly settled: SettledCase
  readonly choices: readonly Choice[]
  /** Of the article. */
  readonly progress: Progress | undefined
  readonly nameOf: (annotator: string) => string
  /** Of what was made for a decision, by its id; none where it is not here. */
  readonly wordsOf: (id: string) => readonly string[]
  /** Null where it is known who decides. */
  readonly onName: ((name: string) => void) | null
  readonly onDecide: (outcome: Outcome, reason: string) => void
  /** Says of the decision that stands why. */
  readonly onReason: (reason: string) => void
  readonly onTakeBack: () => void
  /** Makes another passage or relation; `onDone` closes it. */
  readonly renderAnother: (reason: string, onDone: () => void) => ReactNode
}

/** What can be decided about a case, by button or key, and what was decided. */
export function DecidePanel(props: DecidePanelProps) {
  const { settled, choices, progress, nameOf, wordsOf } = props
  const { onName, onDecide, onReason, onTakeBack, renderAnother } = props
  const { decision, state } = settled
  const [typed, setTyped] = useState('')
  const [isMaking, setIsMaking] = useState(false)
  const reasonRef = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const headingId = useId()

  const keep = useEffectEvent((kept: readonly string[]) => {
    setIsMaking(false)
    onDecide(outcomeOfKept(kept), typed)
  })
  const all = choices.flatMap(({ kept }) => kept)
  const keepAt = useEffectEvent((index: number) => {
    const choice = choices[index]
    if (choice !== undefined) keep(choice.kept)
  })
  const keepAll = useEffectEvent(() => {
    if (choices.length > 1) keep(all)
  })
  const takeBack = useEffectEvent(() => {
    if (decision !== null) onTakeBack()
  })
  useEffect(() => {
    setDecidingControls({
      keep: (index) => keepAt(index),
      keepAll: () => keepAll(),
      keepNone: () => keep([]),
      askAnother: () => setIsMaking((making) => !making),
      takeBack: () => takeBack(),
      askReason: () => reasonRef.current?.focus(),
    })
    return () => setDecidingControls(null)
  }, [])

  return (
    <section className="decide" aria-labelledby={headingId}>
      <header className="decide-head">
        <h2 id={headingId}>{stateWords[state]}</h2>
        {progress !== undefined && <span className="decide-quiet">{progressWords(progress)}</span>}
      </header>
      <ChoiceButtons
        choices={choices}
        outcome={state === 'open' ? null : (decision?.outcome ?? null)}
        isMaking={isMaking}
        onKeep={(kept) => {
          setIsMaking(false)
          onDecide(outcomeOfKept(kept), typed)
        }}
        onAnother={() => setIsMaking(!isMaking)}
      />
      {isMaking && renderAnother(typed, () => setIsMaking(false))}
      <ReasonField
        key={decision?.id ?? ''}
        fieldRef={reasonRef}
        value={decision?.reason ?? typed}
        onCommit={(reason) => {
          // It goes with whatever is decided next, also where something is decided already.
          setTyped(reason)
          if (decision !== null) onReason(reason)
          // Given back, the keys decide again.
          reasonRef.current?.blur()
        }}
      />
      {onName !== null && <NameField onName={onName} />}
      {[...(decision === null ? [] : [decision]), ...settled.contesting].map((each, at) => (
        <DecisionLine
          key={each.id}
          decision={each}
          keptBy={keptBy(choices, each.outcome.kept)}
          made={each.outcome.kind === 'new' ? each.outcome.kept.flatMap(wordsOf) : []}
          reason={at === 0 ? '' : each.reason}
          nameOf={nameOf}
          onTakeBack={at === 0 ? onTakeBack : null}
        />
      ))}
      {state === 'open' && decision !== null && (
        <p className="decide-quiet">
          Since then somebody has marked more here, or deleted what was decided for: it is to be
          decided again.
        </p>
      )}
      {state === 'contested' && (
        <p className="decide-quiet">
          It was decided more than once by people who did not know of each other. Deciding now
          settles it.
        </p>
      )}
    </section>
  )
}

const stateWords = {
  agreed: 'All agree',
  settled: 'Decided',
  contested: 'Decided differently',
  open: 'To be decided',
} as const

/** Whose annotations stand. */
function keptBy(choices: readonly Choice[], kept: readonly string[]): readonly string[] {
  return choices
    .filter((choice) => choice.kept.some((id) => kept.includes(id)))
    .map(({ name }) => name)
}
