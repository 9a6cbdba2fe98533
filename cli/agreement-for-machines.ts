import type { AgreementReport } from '../shared/agreement/agreement-report.ts'
import type { Agent } from '../shared/model/agent.ts'

/** A report as JSON; what is not defined has a null and a reason. */
export function agreementForMachines(
  report: AgreementReport,
  people: readonly Agent[],
  seed: number,
): string {
  const { unit, units, leavesOutUnmarked, figures, confusion, passages, marks } = report
  const content = {
    annotators: people.map(({ id, name }, at) => ({ id, name, annotations: marks[at] ?? 0 })),
    unit,
    units,
    leavesOutUnmarked,
    seed,
    figures: figures.map(({ measure, tag, pair, figure, made, interval, remark }) => ({
      measure,
      tag,
      annotators: pair,
      value: figure.isDefined ? figure.value : null,
      ...(figure.isDefined ? {} : { reason: figure.reason }),
      ...(made ?? {}),
      ...(interval === null ? {} : { interval }),
      ...(remark === '' ? {} : { remark }),
    })),
    confusion: confusion.map(({ pair, categories, counts }) => {
      return { annotators: pair, categories, counts }
    }),
    passages: passages.map(({ articleId, span, cost, share }) => {
      return { article: articleId, start: span.start, end: span.end, cost, share }
    }),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
