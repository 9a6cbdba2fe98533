/**
 * How the codes of Chinese, Japanese and Korean fonts map to characters. Each map is a module of its
 * own, since nothing may be fetched.
 */
const maps = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
})

const load = new Map(
  Object.entries(maps).map(([path, map]) => [path.slice(path.lastIndexOf('/') + 1), map]),
)

/** Gives pdf.js its character maps; fonts and compiled code, which only drawing takes, it refuses. */
export class BundledBinaryData {
  async fetch({
    kind,
    filename,
  }: {
    readonly kind: string
    readonly filename: string
  }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? load.get(filename) : undefined
    if (map === undefined) throw new Error(`There is no ${filename}`)
    const url = await map()
    return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (byte) => byte.charCodeAt(0))
  }
}
