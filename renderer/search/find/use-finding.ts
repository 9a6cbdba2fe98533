import { useEffect, useMemo, useState } from 'react'
import { filterSpans, noSpans, spanCount } from '../../../shared/search/packed-spans.ts'
import type { PackedSpans } from '../../../shared/search/packed-spans.ts'
import type { Span } from '../../../shared/model/span.ts'
import { leftOutAround } from '../../../shared/text/left-out.ts'
import { setHits, useFind } from '../../state/find.ts'
import type { FindWanted } from '../../state/find.ts'
import { createFinder } from './finder.ts'
import type { Finder, Finding } from './finder.ts'

export interface FindState {
  /** What came of the last search; null where nothing is looked for. */
  readonly finding: Finding | null
  /** How many hits cannot be seen, since their passages are left out. */
  readonly hiddenCount: number
}

interface Found {
  readonly finding: Finding | null
  /** What was looked for; null before the first search. */
  readonly of: FindWanted | null
}

interface Wanted {
  readonly text: string
  /** What is left out and not shown. Tidy. */
  readonly hidden: readonly Span[]
}

/** Looks for what the bar says in a text, and hands the hits that can be seen to the reader. */
export function useFinding({ text, hidden }: Wanted): FindState {
  const finder = useFinder(text)
  const { words, matchCase, wholeWord, isPattern } = useFind()
  const [{ finding, of }, setFound] = useState<Found>({ finding: null, of: null })

  useEffect(() => {
    let wanted = true
    const asked = { words, matchCase, wholeWord, isPattern }
    const found = words === '' ? Promise.resolve(null) : finder.find(asked)
    void found.then((given) => {
      if (wanted) setFound({ finding: given, of: asked })
    })
    return () => {
      wanted = false
    }
  }, [finder, words, matchCase, wholeWord, isPattern])

  const hits = finding?.kind === 'hits' ? finding.hits : noSpans
  const shown = useMemo(() => withoutHidden(hits, hidden), [hits, hidden])
  useEffect(() => setHits(shown, of), [shown, of])
  useEffect(() => () => setHits(noSpans, null), [])
  return { finding, hiddenCount: spanCount(hits) - spanCount(shown) }
}

function withoutHidden(hits: PackedSpans, hidden: readonly Span[]): PackedSpans {
  if (hidden.length === 0) return hits
  return filterSpans(hits, (hit) => leftOutAround(hidden, hit) === null)
}

/** A worker goes with the bar, so that a closed one costs nothing. */
function useFinder(text: string): Finder {
  const finder = useMemo(() => createFinder(text), [text])
  useEffect(() => () => finder.close(), [finder])
  return finder
}
