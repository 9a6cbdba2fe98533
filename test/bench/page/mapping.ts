import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { openWorkspace } from '../../../renderer/storage/workspace.ts'
import { useClaimMap } from '../../../renderer/state/claim-map.ts'
import { openArticle, showView } from '../../../renderer/state/session.ts'
import type { Relation, RelationKind } from '../../../shared/model/relation.ts'
import type { Library } from '../../../shared/model/library.ts'
import { articleId, makeLibrary, numbers } from './data.ts'
import { frame, painted, repeated, settled, until } from './measure.ts'
import { show } from './product.tsx'

/**
 * A library whose passages are related: `stars` to claims, as people do; `tangle` any to any, which
 * makes a few large groups.
 */
function related(count: number, relations: number, form: 'stars' | 'tangle'): Library {
  const library = makeLibrary(400_000, count)
  const next = numbers()
  const { annotations } = library
  const claims = annotations.filter(({ tag }) => tag === 'claim')
  const others = annotations.filter(({ tag }) => tag !== 'claim')
  const kinds: readonly RelationKind[] = ['denies', 'supports', 'responds-to']
  const made = Array.from({ length: relations }, (_, index): Relation | null => {
    const from = form === 'stars' ? others[index] : annotations[next(count)]
    const to = form === 'stars' ? claims[next(claims.length)] : annotations[next(count)]
    if (from === undefined || to === undefined || from === to) return null
    const { created, modified, version, deleted, creator } = from
    const id = `urn:uuid:20000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`
    const kind = kinds[index % kinds.length] ?? 'denies'
    const head = { id, created, modified, version, deleted, creator }
    return { ...head, from: from.id, to: to.id, kind, note: '', confidence: null }
  })
  return { ...library, relations: made.filter((each) => each !== null) }
}

const drawn = () => document.querySelector('.map-card, .map-far') !== null

/** From choosing the claim map in the whole window until its first cards are painted, in milliseconds. */
export async function openMap(count: number, relations: number, form: 'stars' | 'tangle') {
  const workspace = await openWorkspace(`bench-map-${form}`)
  await importLibrary(workspace, related(count, relations, form))
  openArticle(articleId)
  useClaimMap.setState({ scope: 'library', showsOthers: true })
  show(workspace)
  await until(() => document.querySelector('.reader') !== null)
  return repeated(
    5,
    async () => {
      showView('map')
      await until(drawn)
      await painted()
    },
    async () => {
      showView('article')
      await until(() => document.querySelector('.map') === null)
      await settled()
    },
  )
}

/** Drags the map that is shown by 600 px a second for 3 s: frame times in milliseconds. */
export async function panMap(from: 'near' | 'far') {
  showView('map')
  await until(drawn)
  if (from === 'far') useClaimMap.getState().controls?.zoom('all')
  await settled()
  await settled()
  const pane = document.querySelector('.react-flow__pane')!
  const mouse = (type: string, at: number, target: EventTarget = window) =>
    target.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        view: window,
        button: 0,
        buttons: 1,
        clientX: 600 - at,
        clientY: 400 - at / 2,
      }),
    )
  mouse('mousedown', 0, pane)
  const times: number[] = []
  let last = await frame()
  const began = last
  while (last - began < 3000) {
    const now = await frame()
    mouse('mousemove', Math.abs(((((now - began) / 1000) * 600) % 800) - 400))
    times.push(now - last)
    last = now
  }
  mouse('mouseup', 0)
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.floor(times.length * part)] ?? NaN
  return { p50: at(0.5), p95: at(0.95), frames: times.length }
}
