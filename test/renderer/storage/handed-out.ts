import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import type { Library } from '../../../shared/model/library.ts'
import { nameAnnotator } from '../../../renderer/storage/annotator.ts'
import {
  keepHandedOut,
  prepareHandout,
  takeReceived,
} from '../../../renderer/storage/assignments.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { keepApart } from '../../../renderer/storage/returns.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { annotated, article, newWorkspace, withArticle } from './make.ts'

export const passage = {
  articleId: article.id,
  span: { start: 0, end: 3 },
  quote: { exact: 'One', prefix: '', suffix: ' sentence here.' },
  tag: 'claim',
} as const

export function readFile(text: string): Library {
  const read = decodeCollection(text)
  if (!read.ok) throw new Error(read.problem.message)
  return read.value.library
}

/** What a person makes of a package: a file with one annotation, unless they make none. */
export async function returned(package_: string, name: string, marks = 1): Promise<string> {
  const theirs = await newWorkspace()
  const library = readFile(package_)
  await importLibrary(theirs, library)
  await takeReceived(theirs, library)
  await nameAnnotator(theirs, name)
  if (marks > 0) await annotated(theirs, passage)
  return encodeLibrary(await readLibrary(theirs, { kind: 'everything' }))
}

/** A library from which its article was handed out, and the package. */
export async function handedOut(annotators: readonly string[] = ['Ana', 'Ben']) {
  const mine = await newWorkspace()
  await withArticle(mine)
  const { assignment, library } = await prepareHandout(mine, {
    articleIds: [article.id],
    annotators,
  })
  await keepHandedOut(mine, assignment)
  return { mine, id: assignment.id, package_: encodeLibrary(library) }
}

/** Keeps a file apart, as importing it does. */
export const take = (mine: Workspace, text: string) =>
  keepApart(mine, { fileName: 'return.json', text, library: readFile(text) })
