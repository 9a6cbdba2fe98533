import { useMemo } from 'react'
import { mapSvg, pictureSize } from '../../shared/map/map-svg.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { FileToSave, Host } from '../platform/host.ts'
import { ClaimMapView } from '../relations/map/claim-map-view.tsx'
import type { LaidOutMap } from '../relations/map/layout/use-map-layout.ts'
import { pngOfSvg } from '../relations/map/png-of-svg.ts'
import { useClaimMap } from '../state/claim-map.ts'
import { notify } from '../state/notices.ts'
import { goToAnnotation, showView } from '../state/session.ts'
import { showWork } from '../state/work.ts'
import { useMapSource } from '../storage/hooks.tsx'
import { relationWords } from '../../shared/model/relation-words.ts'
import { tagName } from '../ui/tag-icon.tsx'
import { fileName } from './exporting.ts'
import { mapSource, mappedIds, mapTitle } from './map-scope.ts'

interface ClaimMapPaneProps {
  readonly host: Host
  /** The article that is open behind the map. */
  readonly openId: ArticleId | null
}

/** The claim map, fed by what is stored now. */
export function ClaimMapPane({ host, openId }: ClaimMapPaneProps) {
  const scope = useClaimMap((view) => view.scope)
  const chosen = useClaimMap((view) => view.chosen)
  const ids = useMemo(() => mappedIds({ scope, chosen }, openId), [scope, chosen, openId])
  const stored = useMapSource(ids)
  const source = useMemo(() => stored && mapSource(stored, ids), [stored, ids])

  async function save(kind: 'svg' | 'png', { map, layout }: LaidOutMap): Promise<void> {
    if (source === undefined) return
    const title = mapTitle(source)
    const kindName = (each: Parameters<typeof relationWords>[0]) => relationWords(each, true)
    const svg = mapSvg({ title, map, layout, tagName, kindName })
    const name = `${fileName(title)}.${kind}`
    const file: FileToSave | null =
      kind === 'svg'
        ? { kind, name, text: svg }
        : await drawn(() => pngOfSvg(svg, pictureSize(layout))).then(
            (bytes) => bytes && { kind, name, bytes },
          )
    if (file === null) return
    const saved = await host.saveFile(file)
    if (!saved.ok) notify({ tone: 'problem', text: saved.problem.sentence })
    else if (saved.value !== null) notify({ text: `Saved the map as “${saved.value}”.` })
  }
  return (
    <ClaimMapView
      source={source ?? null}
      hasOpenArticle={openId !== null}
      onGo={({ annotation }) => goToAnnotation(annotation.id, annotation.articleId)}
      onSave={(kind, laidOut) => void save(kind, laidOut)}
      onClose={() => showView('article')}
    />
  )
}

/** What is drawn, shown as work meanwhile; null once that is stopped. */
async function drawn<Picture>(draw: () => Promise<Picture>): Promise<Picture | null> {
  const stopped = new Promise<null>((resolve) => {
    showWork({ label: 'Drawing the map', stop: () => resolve(null) })
  })
  try {
    return await Promise.race([draw(), stopped])
  } finally {
    showWork(null)
  }
}
