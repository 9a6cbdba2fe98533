import type { ConfidentialOptions } from '../../shared/exchange/confidential-library.ts'

/** What kind of file an export is, with what a confidential one keeps beside places and tags. */
export type ExportFormat =
  | { readonly kind: 'claimbench' | 'w3c' | 'csv' }
  | ({ readonly kind: 'confidential' } & Omit<ConfidentialOptions, 'secret'>)

export type ExportKind = ExportFormat['kind']
