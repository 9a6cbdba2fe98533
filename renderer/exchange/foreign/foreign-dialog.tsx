import { useMemo, useState } from 'react'
import type { ForeignTool } from '../../../shared/foreign/foreign-annotation.ts'
import { foreignItems } from '../../../shared/foreign/plan-foreign.ts'
import type { ForeignGroup } from '../../../shared/foreign/plan-foreign.ts'
import type { ForeignFile } from '../../../shared/foreign/read-foreign.ts'
import { proposeTagTable } from '../../../shared/foreign/tag-table.ts'
import type { TagChoice } from '../../../shared/foreign/tag-table.ts'
import type { Span } from '../../../shared/model/span.ts'
import type { ForeignArticle } from '../../storage/foreign.ts'
import { counted } from '../../ui/counted.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { PlaceList } from './place-list.tsx'
import { TargetList } from './target-list.tsx'
import { usePlaced } from './use-placed.ts'
import { useTargets } from './use-targets.ts'
import { WordTable } from './word-table.tsx'
import './foreign.css'

/** What a person has decided about a file of another tool. */
export interface ForeignDecision {
  readonly groups: readonly ForeignGroup[]
  readonly table: ReadonlyMap<string, TagChoice>
  readonly chosen: ReadonlyMap<string, Span>
}

interface ForeignDialogProps {
  readonly name: string
  readonly file: ForeignFile
  readonly openArticle: ForeignArticle | null
  readonly onImport: (decision: ForeignDecision) => void
  readonly onClose: () => void
}

export const toolNames: Readonly<Record<ForeignTool, string>> = {
  w3c: 'another tool',
  hypothesis: 'Hypothesis',
  recogito: 'Recogito',
}

/**
 * Asks where the annotations of another tool go and what becomes of its words, and shows which of
 * their passages were found. Nothing is written before somebody says so.
 */
export function ForeignDialog({ name, file, openArticle, onImport, onClose }: ForeignDialogProps) {
  const found = useTargets(file, openArticle)
  const placed = usePlaced(found?.targets ?? null)
  const rows = useMemo(() => proposeTagTable(file.annotations), [file])
  const [decided, setDecided] = useState<ReadonlyMap<string, TagChoice>>(new Map())
  const [chosen, setChosen] = useState<ReadonlyMap<string, Span>>(new Map())
  const items = useMemo(() => placed && foreignItems({ ...placed, chosen }), [placed, chosen])
  const count = items?.filter(({ state }) => state === 'new').length ?? 0
  const table = new Map(rows.map(({ word, choice }) => [word, decided.get(word) ?? choice]))
  return (
    <Dialog title={`Import from ${toolNames[file.tool]}`} size="sheet" onClose={onClose}>
      <form
        className="foreign"
        onSubmit={(event) => {
          event.preventDefault()
          if (placed !== null && count > 0) onImport({ groups: placed.groups, table, chosen })
        }}
      >
        <div className="foreign-scroller">
          <div className="foreign-lead">
            “{name}” has {counted(file.annotations.length, 'annotation')}
            {file.relations.length > 0 && ` and ${counted(file.relations.length, 'relation')}`}.
            {file.problems.length > 0 && <Problems file={file} />}
          </div>
          {found !== null && <TargetList targets={found.targets} onChoose={found.choose} />}
          {rows.length > 0 && (
            <WordTable
              rows={rows}
              table={table}
              onChoose={(word, choice) => setDecided(new Map(decided).set(word, choice))}
            />
          )}
          <section className="foreign-part" aria-label="Passages">
            <h3>Passages</h3>
            {items === null ? (
              <p className="foreign-hint" role="status">
                Looking for the passages…
              </p>
            ) : (
              <PlaceList
                items={items}
                texts={new Map(placed?.groups.map(({ article }) => [article.id, article.text]))}
                chosen={chosen}
                onChoose={(id, span) => {
                  const next = new Map(chosen)
                  if (span === null) next.delete(id)
                  else next.set(id, span)
                  setChosen(next)
                }}
              />
            )}
          </section>
        </div>
        <div className="dialog-actions foreign-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button-primary" disabled={count === 0}>
            Import {counted(count, 'annotation')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** So many are listed; more help nobody. */
const shownProblems = 50

function Problems({ file: { problems } }: { readonly file: ForeignFile }) {
  return (
    <details className="foreign-problems">
      <summary>{counted(problems.length, 'part')} of the file cannot be read: left out</summary>
      <ul>
        {problems.slice(0, shownProblems).map(({ path, reason }) => (
          <li key={path}>
            {path}: {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
