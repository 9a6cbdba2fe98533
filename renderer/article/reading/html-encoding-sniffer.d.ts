// The package has no types of its own.
declare module 'html-encoding-sniffer' {
  function sniff(bytes: Uint8Array, options: { readonly defaultEncoding: string }): string
  export { sniff as default }
}
