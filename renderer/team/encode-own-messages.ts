import type { Owner } from '../../shared/team/own-library.ts'

export interface EncodeOwn {
  /** The name of the library's database. */
  readonly database: string
  readonly owner: Owner
}

/** The owner's part as an exchange file in UTF-8, or null where there is nothing to give. */
export type EncodedOwn =
  | { readonly kind: 'encoded'; readonly bytes: Uint8Array<ArrayBuffer> | null }
  | { readonly kind: 'problem'; readonly message: string }
