import { tags as allTags } from '../model/tag.ts'
import type { AgreementReport, AgreementRequest } from './agreement-report.ts'
import { codeCharacters } from './code-characters.ts'
import { codeSentences, shownSentences } from './code-sentences.ts'
import { pairsOf, unitCount } from './coding.ts'
import { codingOfRuns } from './coding-of-runs.ts'
import { confusionMatrix } from './confusion-matrix.ts'
import { costlyPassages } from './costly-passages.ts'
import { categoryOf, unmarked } from './flattened-marks.ts'
import type { Mark } from './mark.ts'
import type { Measure } from './measures.ts'
import { codingFigures } from './report/coding-figures.ts'
import { gammaFigures } from './report/gamma-figures.ts'
import type { Measured } from './report/measured.ts'
import { relationFigures } from './report/relation-figures.ts'
import { spanFigures } from './report/span-figures.ts'
import { unitizingFigures } from './report/unitizing-figures.ts'

/** How far it is: what is being measured, and how much of the whole is done, from 0 to 1. */
export interface MeasuringProgress {
  readonly measure: Measure
  readonly done: number
}

/**
 * All figures that are asked for, of chosen articles, annotators and tags, with what they were made
 * from. The same request gives the same figures, to the last digit. Marks of other tags than the
 * chosen ones count as not made. The order of annotators makes no difference to a figure.
 */
export function measureAgreement(
  request: AgreementRequest,
  onProgress: (progress: MeasuringProgress) => void = () => undefined,
): AgreementReport {
  const { articles, annotators, unit, leavesOutUnmarked } = request
  const measured = measuredOf(request)
  const runs = articles.map((article) => {
    const marks = measured.marks.filter(({ articleId }) => articleId === article.id)
    return {
      articleId: article.id,
      sentences: shownSentences(article),
      runs: codeCharacters(article, marks, annotators),
      coded: unit === 'sentence' ? codeSentences(article, marks, annotators) : null,
    }
  })
  const coding = codingOfRuns(
    runs.flatMap((each) => each.coded ?? each.runs),
    { raters: annotators.length, unit, leavesOutUnmarked },
  )
  // By what they take: gamma, which takes longest, comes last.
  onProgress({ measure: 'percentage', done: 0.05 })
  const coded = codingFigures(coding, measured)
  onProgress({ measure: 'span-exact', done: 0.1 })
  const spans = spanFigures(measured)
  onProgress({ measure: 'alpha-u', done: 0.2 })
  const unitizing = unitizingFigures(measured)
  onProgress({ measure: 'relations', done: 0.25 })
  const relations = relationFigures(measured)
  const sampled = gammaFigures(measured, (part) => {
    onProgress({ measure: 'gamma', done: 0.3 + part * 0.7 })
  })
  const isAsked = new Set(request.measures)
  return {
    annotators,
    unit,
    leavesOutUnmarked,
    units: unitCount(coding),
    marks: annotators.map((id) => measured.marksOf(id).length),
    figures: [...spans, ...coded, ...unitizing, ...sampled, ...relations].filter(({ measure }) =>
      isAsked.has(measure),
    ),
    confusion: [
      { pair: null, ...confusionMatrix(coding, null) },
      ...measured.pairs.map(({ indexes, pair }) => {
        return { pair, ...confusionMatrix(coding, indexes) }
      }),
    ],
    passages: costlyPassages(runs),
  }
}

function measuredOf({
  articles,
  annotators,
  marks,
  relations,
  tags,
  measures,
  seed,
}: AgreementRequest): Measured {
  const isIn = new Set(articles.map(({ id }) => id))
  const isOf = new Set(annotators)
  const isAsked = new Set(tags)
  const kept = marks.filter(
    ({ articleId, annotator, tag }) =>
      isIn.has(articleId) && isOf.has(annotator) && (tags.length === 0 || isAsked.has(tag)),
  )
  const byAnnotator = new Map<string, Mark[]>(annotators.map((id) => [id, []]))
  for (const mark of kept) byAnnotator.get(mark.annotator)?.push(mark)
  return {
    articles,
    annotators,
    marks: kept,
    marksOf: (annotator) => byAnnotator.get(annotator) ?? [],
    offered: [...(tags.length === 0 ? allTags : tags).map(categoryOf), unmarked],
    relations: relations.filter(({ annotator }) => isOf.has(annotator)),
    pairs: pairsOf(annotators.length).map((indexes) => {
      return { indexes, pair: [annotators[indexes[0]] ?? '', annotators[indexes[1]] ?? ''] }
    }),
    wants: (measure) => measures.includes(measure),
    seed,
  }
}
