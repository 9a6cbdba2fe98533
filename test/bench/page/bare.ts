import { drawText } from '../../../renderer/reader/text-view.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { openWorkspace } from '../../../renderer/storage/workspace.ts'
import type { ArticleText } from '../../../shared/model/article.ts'
import { articleId, makeLibrary } from './data.ts'
import { painted, repeated, settled } from './measure.ts'

const root = document.getElementById('root')!

/**
 * The same sections without React, panes or highlights: `open` from memory, `openStored` read from
 * the same storage first. `floor` is a frame in which one word changes.
 */
export async function bare(length: number, times: number) {
  const workspace = await openWorkspace(`bench-bare-${length}`)
  const library = makeLibrary(length, 0)
  await importLibrary(workspace, library)
  const memory = library.texts.get(articleId)
  if (memory === undefined) throw new RangeError('No text')
  const draw = async (text: ArticleText) => {
    drawText(nest(root, ['reader', 'reader-column', 'reader-text']), text)
    await painted()
  }
  const open = await repeated(times, () => draw(memory), settled)
  const openStored = await repeated(
    times,
    async () => {
      const stored = await workspace.database.texts.get(articleId)
      if (stored !== undefined) await draw(stored)
    },
    settled,
  )
  const word = nest(root, ['', ''])
  const floor = await repeated(20, async (round) => {
    word.textContent = `word ${round}`
    await painted()
  })
  return { floor, open, openStored }
}

/** Elements within one another, the outermost of them scrolling; gives the innermost. */
export function nest(around: HTMLElement, classNames: readonly string[]): HTMLElement {
  around.replaceChildren()
  const made = classNames.map((className) => {
    const element = document.createElement('div')
    element.className = className
    return element
  })
  made[0]?.style.setProperty('height', '800px')
  made[0]?.style.setProperty('overflow', 'auto')
  return made.reduce((outer, inner) => outer.appendChild(inner), around)
}
