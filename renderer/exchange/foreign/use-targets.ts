import { useEffect, useMemo, useState } from 'react'
import { groupBySource } from '../../../shared/foreign/group-foreign.ts'
import type { ForeignSource } from '../../../shared/foreign/group-foreign.ts'
import type { ForeignFile } from '../../../shared/foreign/read-foreign.ts'
import type { ArticleId } from '../../../shared/model/article.ts'
import { articlesByKey, sourceKey } from '../../storage/foreign.ts'
import type { ForeignArticle } from '../../storage/foreign.ts'
import { useWorkspace } from '../../storage/hooks.tsx'

/** Which article what a file is about goes to; null where it goes nowhere. */
export interface Target {
  readonly source: ForeignSource
  readonly article: ForeignArticle | null
}

interface Targets {
  readonly targets: readonly Target[]
  readonly choose: (source: ForeignSource, article: ForeignArticle | null) => void
}

/**
 * What a file is about with the article of each: that which its address names, for what has no
 * address the open one, else none until a person chooses. Null until the library was looked through.
 */
export function useTargets(
  { annotations }: ForeignFile,
  openArticle: ForeignArticle | null,
): Targets | null {
  const workspace = useWorkspace()
  const sources = useMemo(() => groupBySource(annotations, sourceKey), [annotations])
  const [named, setNamed] = useState<ReadonlyMap<string, ForeignArticle> | null>(null)
  const [chosen, setChosen] = useState<ReadonlyMap<string, ForeignArticle | null>>(new Map())
  useEffect(() => {
    let wanted = true
    const keys = new Set(sources.map(({ key }) => key))
    void articlesByKey(workspace, keys).then((found) => {
      if (wanted) setNamed(found)
    })
    return () => {
      wanted = false
    }
  }, [workspace, sources])
  return useMemo(() => {
    if (named === null) return null
    const targets = sources.map((source) => {
      const proposed = source.key === '' ? openArticle : (named.get(source.key) ?? null)
      return {
        source,
        article: chosen.get(source.key) ?? (chosen.has(source.key) ? null : proposed),
      }
    })
    const choose: Targets['choose'] = ({ key }, article) =>
      setChosen((before) => new Map(before).set(key, article))
    return { targets, choose }
  }, [named, sources, chosen, openArticle])
}

/** The annotations that go to each article. */
export function byArticle(
  targets: readonly Target[],
): ReadonlyMap<ArticleId, ForeignSource['annotations']> {
  const groups = new Map<ArticleId, ForeignSource['annotations']>()
  for (const { source, article } of targets) {
    if (article === null) continue
    groups.set(article.id, [...(groups.get(article.id) ?? []), ...source.annotations])
  }
  return groups
}
