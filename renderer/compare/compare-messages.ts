import type { AgreementReport, AgreementRequest } from '../../shared/agreement/agreement-report.ts'
import type { MeasuringProgress } from '../../shared/agreement/measure-agreement.ts'
import type { Disagreement } from '../../shared/compare/disagreement.ts'
import type { ComparedMarks } from '../../shared/compare/find-disagreements.ts'

/** Asked of a worker, which answers one request and is ended by whoever started it. */
export type CompareRequest =
  | { readonly kind: 'cases'; readonly compared: ComparedMarks }
  | { readonly kind: 'figures'; readonly request: AgreementRequest }

export type CompareAnswer =
  | { readonly kind: 'cases'; readonly cases: readonly Disagreement[] }
  | { readonly kind: 'progress'; readonly progress: MeasuringProgress }
  | { readonly kind: 'figures'; readonly report: AgreementReport }
