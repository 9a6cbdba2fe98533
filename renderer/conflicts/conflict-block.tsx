import { useState } from 'react'
import type { Ref } from 'react'
import type { Conflict } from '../../shared/conflict/conflict.ts'
import { canCombine } from '../../shared/conflict/default-picks.ts'
import type { Choice } from '../../shared/conflict/settle-record.ts'
import { CombineForm } from './combine-form.tsx'
import { ConflictSign } from './conflict-sign.tsx'
import { DifferenceWords } from './difference-words.tsx'
import { keepWords, sideWords, versionTime } from './version-words.ts'
import './conflicts.css'

interface ConflictBlockProps {
  readonly conflict: Conflict
  readonly onSettle: (conflict: Conflict, choice: Choice) => void
  readonly ref?: Ref<HTMLElement> | undefined
}

/** The versions of a record side by side, and what can be made of them. */
export function ConflictBlock({ conflict, onSettle, ref }: ConflictBlockProps) {
  const [isCombining, setCombining] = useState(false)
  const { versions } = conflict
  return (
    <section ref={ref} className="conflict" aria-label="Changed on both sides" tabIndex={-1}>
      <ConflictSign />
      {isCombining ? (
        <CombineForm
          conflict={conflict}
          onCancel={() => setCombining(false)}
          onCombine={(picks) => onSettle(conflict, { kind: 'combine', picks })}
        />
      ) : (
        <>
          <ul className="conflict-versions">
            {versions.map((version, at) => (
              <li key={`${version.modified} ${at}`}>
                <VersionOf conflict={conflict} at={at} />
                <button
                  type="button"
                  className="button"
                  aria-label={`${keepWords(version)}: ${sideWords(version)}, ${versionTime(version)}`}
                  onClick={() => onSettle(conflict, { kind: 'keep', version: at })}
                >
                  {keepWords(version)}
                </button>
              </li>
            ))}
          </ul>
          {canCombine(conflict) && (
            <button
              type="button"
              className="button button-quiet conflict-combine"
              onClick={() => setCombining(true)}
            >
              Combine…
            </button>
          )}
        </>
      )}
    </section>
  )
}

interface VersionProps {
  readonly conflict: Conflict
  readonly at: number
}

function VersionOf({ conflict: { versions, differences }, at }: VersionProps) {
  const version = versions[at]
  if (version === undefined) return null
  return (
    <>
      <p className="conflict-side">
        <strong>{sideWords(version)}</strong>{' '}
        <time dateTime={version.modified}>{versionTime(version)}</time>
      </p>
      {!version.isDeleted && (
        <dl>
          {differences.map((difference) => (
            <div key={difference.name}>
              <dt>{difference.label}</dt>
              <dd dir="auto">
                <DifferenceWords difference={difference} version={at} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
