import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { articleIdOf } from '../../../shared/model/article-id.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Library } from '../../../shared/model/library.ts'
import { makeAnnotations, makeArticle, makeText } from '../page/data.ts'

const articles = 100
const each = 1000

/**
 * Writes exchange files of 100,000 annotations in 100 articles: `one`; `others`, other annotations of
 * the same articles; `edited`, those of `one`, half of them edited and half of these in both files.
 */
export async function writeFiles(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const made = makeTeam()
  const files = {
    one: withAnnotations(made, (annotation, index) =>
      index % 4 === 0 ? edited(annotation, 'a') : annotation,
    ),
    others: withAnnotations(made, (annotation) => ({
      ...annotation,
      id: annotation.id.replace('-4000-', '-4001-'),
    })),
    edited: withAnnotations(made, (annotation, index) =>
      index % 2 === 0 ? edited(annotation, 'b') : annotation,
    ),
  }
  for (const [name, library] of Object.entries(files)) {
    await writeFile(join(folder, `${name}.claimbench.json`), encodeLibrary(library))
  }
}

function makeTeam(): Library {
  const body = makeText(50_000)
  const numbered = Array.from({ length: articles }, (_, index) => {
    const title = `Article ${index.toString().padStart(6, '0')}`
    const heading = { kind: 'heading' as const, start: 0, end: title.length, level: 1 }
    const by = title.length + 1
    const blocks = body.blocks.map(({ start, end, ...block }) => {
      return { ...block, start: start + by, end: end + by }
    })
    const text = `${title}\n${body.text}`
    return { id: articleIdOf(text), title, text, blocks: [heading, ...blocks] }
  })
  return {
    articles: numbered.map(({ id, title }) => makeArticle(id, title)),
    texts: new Map(numbered.map(({ id, text, blocks }) => [id, { text, blocks }])),
    annotations: numbered.flatMap(({ id, text }, index) => {
      const first = index.toString(16).padStart(8, '0')
      return makeAnnotations(id, text, each).map((annotation) => {
        return { ...annotation, id: annotation.id.replace(/:[\da-f]{8}-/u, `:${first}-`) }
      })
    }),
    relations: [],
    foreign: [],
    decisions: [],
    guidance: [],
    assignments: [],
    unknown: {},
  }
}

function withAnnotations(
  library: Library,
  change: (annotation: Annotation, index: number) => Annotation,
): Library {
  return { ...library, annotations: library.annotations.map(change) }
}

function edited(annotation: Annotation, replica: string): Annotation {
  return { ...annotation, note: `Edited by ${replica}`, version: { bench: 1, [replica]: 1 } }
}
