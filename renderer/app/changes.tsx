import { changesHtml } from '../../shared/carry/changes-html.ts'
import { changesMarkdown } from '../../shared/carry/changes-markdown.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { ChangesView } from '../article/changes/changes-view.tsx'
import { useItems } from '../article/changes/use-items.ts'
import type { Host } from '../platform/host.ts'
import { showChanges } from '../state/changes.ts'
import { notify } from '../state/notices.ts'
import { goToAnnotation } from '../state/session.ts'
import { carryOver, leaveBehind } from '../storage/carry.ts'
import { useCaptures, useWorkspace } from '../storage/hooks.tsx'
import { carryForSure } from './carrying.ts'
import { fileName } from './exporting.ts'

interface ChangesProps {
  readonly newerId: ArticleId
  readonly fromId: ArticleId | null
  readonly host: Host
}

/** The view of what changed, fed by what is stored now. */
export function Changes({ newerId, fromId, host }: ChangesProps) {
  const workspace = useWorkspace()
  const captures = useCaptures(newerId, fromId)
  const items = useItems(captures ?? null)
  if (captures === undefined) return null
  if (captures === null) {
    return (
      <div className="welcome">
        <p>One of the two versions is not in the library any more.</p>
        <button type="button" className="button" onClick={() => showChanges(null)}>
          Back
        </button>
      </div>
    )
  }
  const { older, newer, newerText } = captures

  async function save(format: 'markdown' | 'html'): Promise<void> {
    if (items === null) return
    const report = { older, newer, newerText, items }
    const isHtml = format === 'html'
    const saved = await host.saveFile({
      name: `${fileName(`Changes in ${newer.title}`)}.${isHtml ? 'html' : 'md'}`,
      text: isHtml ? changesHtml(report) : changesMarkdown(report),
      kind: format,
    })
    if (!saved.ok) notify({ tone: 'problem', text: saved.problem.sentence })
    else if (saved.value !== null) notify({ text: `Exported to “${saved.value}”.` })
  }

  return (
    <ChangesView
      captures={captures}
      items={items}
      onCarry={({ annotation: { id } }, span) =>
        void carryOver(workspace, { newerId, fromId, carries: [{ id, span }] })
      }
      onLeave={({ annotation: { id } }, isLeft) =>
        void leaveBehind(workspace, { newerId, fromId, id, isLeft })
      }
      onOpen={({ annotation, counterpart }, which) => {
        const shown = which === 'newer' && counterpart !== null ? counterpart : annotation
        showChanges(null)
        goToAnnotation(shown.id, shown.articleId)
      }}
      onCarrySure={() => void carryForSure(workspace, newerId, fromId)}
      onExport={(format) => void save(format)}
      onClose={() => showChanges(null)}
    />
  )
}
