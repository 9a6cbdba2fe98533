import { claimMap } from '../../shared/map/claim-map.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Host } from '../platform/host.ts'
import { withPrintSheet } from '../print/with-print-sheet.tsx'
import { MapPrintSheet } from '../relations/map/map-print-sheet.tsx'
import { useClaimMap } from '../state/claim-map.ts'
import { notify } from '../state/notices.ts'
import { readMapSource } from '../storage/read-map-source.ts'
import type { Workspace } from '../storage/workspace.ts'
import { mapSource, mappedIds, mapTitle } from './map-scope.ts'

/** Prints the claim map as it is looked at, in the form of a table. */
export async function printMap(
  workspace: Workspace,
  host: Host,
  openId: ArticleId | null,
): Promise<void> {
  const view = useClaimMap.getState()
  const ids = mappedIds(view, openId)
  const source = mapSource(await readMapSource(workspace.database, ids), ids)
  const map = claimMap(source, view)
  const sheet = <MapPrintSheet title={mapTitle(source)} map={map} />
  const done = await withPrintSheet(sheet, () => host.print())
  if (!done.ok) notify({ tone: 'problem', text: done.problem.sentence })
}
