/** The library's exchange file in UTF-8, or null when the library is empty. */
export type EncodedLibrary =
  | { readonly kind: 'encoded'; readonly bytes: Uint8Array<ArrayBuffer> | null }
  | { readonly kind: 'problem'; readonly message: string }
