/** The library's backup in UTF-8, or null when there is nothing to back up. */
export type EncodedLibrary =
  | { readonly kind: 'encoded'; readonly bytes: Uint8Array<ArrayBuffer> | null }
  | { readonly kind: 'problem'; readonly message: string }
