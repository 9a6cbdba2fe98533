import { useMemo } from 'react'
import type { Mark } from '../../shared/agreement/mark.ts'
import { choicesOf } from '../../shared/decide/case-choices.ts'
import type { Disagreement } from '../../shared/compare/disagreement.ts'
import { recordsOf } from '../../shared/decide/settle-cases.ts'
import { relationWords } from '../../shared/model/relation-words.ts'
import type { RelationKind } from '../../shared/model/relation.ts'
import { tidySpans } from '../../shared/text/left-out.ts'
import type { LookedAt } from '../compare/cases/cases.tsx'
import { asNumbered, nameAmong } from '../compare/compared.ts'
import type { Compared } from '../compare/compared.ts'
import { AnotherPassage } from '../decide/another-passage.tsx'
import { AnotherRelation } from '../decide/another-relation.tsx'
import type { Choice } from '../decide/choice.ts'
import { DecidePanel } from '../decide/decide-panel.tsx'
import { nameAnnotator } from '../storage/annotator.ts'
import { sayWhy, takeBackDecision } from '../storage/decide.ts'
import { useAnnotator, useText, useWorkspace } from '../storage/hooks.tsx'
import { shortened } from '../ui/shortened.ts'
import { decideCase, passageOf } from './deciding.ts'

interface DecideCaseProps extends LookedAt {
  readonly compared: Compared
}

/** Deciding about the case that is looked at. */
export function DecideCase({ settled, progress, compared }: DecideCaseProps) {
  const workspace = useWorkspace()
  const { case: each, decision } = settled
  const me = useAnnotator()
  const text = useText(each.articleId)
  const nameOf = (id: string) => nameAmong(compared, id)
  const choices = useMemo(() => offered(settled, compared), [settled, compared])
  const article = compared.known.find(({ id }) => id === each.articleId)
  const leftOut = useMemo(() => tidySpans(article?.leftOut ?? []), [article])
  const asked = { each, about: recordsOf(each) }
  const [[, first] = []] = asNumbered(compared, each.annotations)
  return (
    <DecidePanel
      settled={settled}
      choices={choices}
      progress={progress}
      nameOf={nameOf}
      wordsOf={(id) => wordsOfMade(id, compared)}
      onName={
        me === undefined || (me !== null && me.name !== '')
          ? null
          : (name) => void nameAnnotator(workspace, name)
      }
      onDecide={(chosen, reason) => void decideCase(workspace, { ...asked, chosen, reason })}
      onReason={(reason) => decision && void sayWhy(workspace, decision.id, reason)}
      onTakeBack={() => decision && void takeBackDecision(workspace, decision.id)}
      renderAnother={(reason, onDone) => {
        if (each.relation !== null) {
          const ends = relationEnds(each.annotations, each.relation.ends)
          return (
            ends && (
              <AnotherRelation
                from={wordsOf(ends.from, compared)}
                to={wordsOf(ends.to, compared)}
                chosen={chosenKinds(each.relation)}
                onClose={onDone}
                onMake={({ kind, isTurned }) => {
                  onDone()
                  const [from, to] = isTurned ? [ends.to, ends.from] : [ends.from, ends.to]
                  const relations = [{ from, to, kind }]
                  const chosen = { kind: 'make', passages: [], relations } as const
                  void decideCase(workspace, { ...asked, chosen, reason })
                }}
              />
            )
          )
        }
        if (text === undefined || first === undefined) return null
        return (
          <AnotherPassage
            text={text}
            leftOut={leftOut}
            language={article?.language ?? ''}
            span={{ start: first.start, end: first.end }}
            tag={first.tag}
            onClose={onDone}
            onMake={(span, tag) => {
              onDone()
              const passage = passageOf(each.articleId, text, { span, tag })
              const chosen = { kind: 'make', passages: [passage], relations: [] } as const
              void decideCase(workspace, { ...asked, chosen, reason })
            }}
          />
        )
      }}
    />
  )
}

/** In the order of the people's numbers beside the text: keys choose by it. */
function offered({ case: each }: LookedAt['settled'], compared: Compared): readonly Choice[] {
  const choices = choicesOf(each).map(({ annotator, kept }) => [annotator, kept] as const)
  return asNumbered(compared, choices).map(([annotator, kept]) => {
    const mark = each.relation === null ? each.annotations.get(annotator) : undefined
    const relations = each.relation?.relations.get(annotator) ?? []
    return {
      annotator,
      kept,
      name: nameAmong(compared, annotator),
      mark: mark === undefined ? null : { tag: mark.tag, words: wordsOf(mark, compared) },
      relation: relations.map(({ kind }) => relationWords(kind, true)).join(', '),
    }
  })
}

function wordsOf({ id }: Mark, { annotations }: Compared): string {
  return (annotations.get(id)?.quote.exact ?? '').slice(0, 300)
}

/** What was made for a decision: the words of a passage, or how a relation reads. */
function wordsOfMade(id: string, { annotations, related }: Compared): readonly string[] {
  const annotation = annotations.get(id)
  if (annotation !== undefined) return [`“${annotation.quote.exact}”`]
  const relation = related.get(id)
  if (relation === undefined) return []
  const end = (of: string) => shortened(annotations.get(of)?.quote.exact ?? '')
  return [`“${end(relation.from)}” ${relationWords(relation.kind, true)} “${end(relation.to)}”`]
}

function chosenKinds({
  relations,
}: NonNullable<Disagreement['relation']>): ReadonlySet<RelationKind> {
  return new Set([...relations.values()].flat().map(({ kind }) => kind))
}

/** Between the annotations of one who has related the two. */
function relationEnds(
  from: ReadonlyMap<string, Mark>,
  to: ReadonlyMap<string, Mark>,
): { readonly from: Mark; readonly to: Mark } | null {
  for (const [annotator, start] of from) {
    const end = to.get(annotator)
    if (end !== undefined) return { from: start, to: end }
  }
  const [start] = from.values()
  const [end] = to.values()
  return start === undefined || end === undefined ? null : { from: start, to: end }
}
