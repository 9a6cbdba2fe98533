import type { FileFilter } from 'electron'
import type { SavedKind } from '../../shared/ipc/file-kinds.ts'
import { articleEndings, exchangeEndings } from '../../shared/ipc/file-kinds.ts'

export type OpenKind = 'article' | 'exchange'
export type SaveKind = SavedKind | 'pdf'

interface Kind {
  readonly name: string
  /** Without their first dot, as Electron takes them. */
  readonly endings: readonly string[]
}

const kinds: Readonly<Record<OpenKind | SaveKind, Kind>> = {
  article: { name: 'Articles', endings: articleEndings },
  // macOS looks at what follows the last dot alone, and would grey out every exchange file.
  exchange: { name: 'Claimbench files', endings: exchangeEndings },
  w3c: { name: 'W3C Web Annotations', endings: ['jsonld', 'json'] },
  csv: { name: 'Tables', endings: ['csv'] },
  pdf: { name: 'PDF', endings: ['pdf'] },
  markdown: { name: 'Markdown', endings: ['md', 'markdown'] },
  html: { name: 'Web pages', endings: ['html', 'htm'] },
  svg: { name: 'SVG pictures', endings: ['svg'] },
  png: { name: 'PNG pictures', endings: ['png'] },
}

/** What the system's dialog offers: the kind first, which is preselected, then all files. */
export function fileFilters(kind: OpenKind | SaveKind): FileFilter[] {
  const { name, endings } = kinds[kind]
  const all = { name: 'All files', extensions: ['*'] }
  const own = { name, extensions: [...endings] }
  // A PDF is only ever written, and is one whatever the person calls it.
  return kind === 'pdf' ? [own] : [own, all]
}

/**
 * A name or path with the ending of its kind, unless it has one of them already. Another ending
 * stays in the name: what follows a dot is as often part of a title.
 */
export function withEnding(name: string, kind: SaveKind): string {
  const { endings } = kinds[kind]
  const lower = name.toLowerCase()
  if (endings.some((ending) => lower.endsWith(`.${ending}`))) return name
  return `${name.replace(/\.$/, '')}.${endings[0] ?? ''}`
}
