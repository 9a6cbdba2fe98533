import type { Disagreement } from '../../shared/compare/disagreement.ts'
import { consensusLibrary } from '../../shared/decide/consensus-library.ts'
import { annotatorsOf, consensusOf } from '../../shared/decide/consensus.ts'
import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import { exchangeEnding } from '../../shared/ipc/file-kinds.ts'
import type { ArticleId, ArticleText } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { describeSpan } from '../../shared/selectors/describe-span.ts'
import { counted } from '../../shared/text/counted.ts'
import type { Host } from '../platform/host.ts'
import { useCompare } from '../state/compare.ts'
import { notify } from '../state/notices.ts'
import type { Passage } from '../storage/annotate.ts'
import { decide } from '../storage/decide.ts'
import type { Chosen } from '../storage/decide.ts'
import { readLibrary } from '../storage/read-library.ts'
import type { Workspace } from '../storage/workspace.ts'

interface DecidingCase {
  readonly each: Disagreement
  readonly about: readonly string[]
  readonly chosen: Chosen
  readonly reason: string
}

/** Settles a case. */
export async function decideCase(
  workspace: Workspace,
  { each, about, chosen, reason }: DecidingCase,
): Promise<void> {
  const ends = [...(each.relation?.ends.values() ?? [])].map(({ articleId }) => articleId)
  const articleIds = [...new Set([each.articleId, ...ends])]
  await decide(workspace, { articleIds, about, chosen, reason })
}

/** A passage of a text to be made. */
export function passageOf(
  articleId: ArticleId,
  { text }: Pick<ArticleText, 'text'>,
  { span, tag }: { readonly span: Span; readonly tag: Tag | null },
): Passage {
  return { articleId, span, tag, quote: describeSpan(text, span) }
}

/** Writes what the people who are compared agree on or what was decided for, of the chosen articles. */
export async function exportConsensus(workspace: Workspace, host: Host): Promise<void> {
  const { articleIds, annotators } = useCompare.getState()
  const library = await readLibrary(
    workspace,
    articleIds === null ? { kind: 'everything' } : { kind: 'articles', ids: articleIds },
  )
  const consensus = consensusOf(library, annotators ?? annotatorsOf(library), {
    takesAllArticles: articleIds !== null,
  })
  const saved = await host.saveFile({
    name: `Consensus.${exchangeEnding}`,
    text: encodeLibrary(consensusLibrary(library, consensus)),
    kind: 'exchange',
  })
  if (!saved.ok) {
    notify({ tone: 'problem', text: saved.problem.sentence })
    return
  }
  if (saved.value === null) return
  const open = consensus.cases.filter(({ state }) => state === 'open').length
  const rest = open === 0 ? '' : ` ${counted(open, 'case')} still open, and left out.`
  const what = counted(consensus.annotations.length, 'annotation')
  notify({ text: `Saved the consensus, ${what}, as “${saved.value}”.${rest}` })
}
