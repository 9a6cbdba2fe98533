import { create } from 'zustand'
import type { ImportPreview } from '../../shared/merge/import-preview.ts'
import type { ArticleId } from '../../shared/model/article.ts'

/** Files that wait for a person to say whether they are to be imported. */
export interface AskedImport {
  readonly preview: ImportPreview
  /** @param toPlace the articles of the files whose annotations go to the like one that is here. */
  readonly onImport: (toPlace: readonly ArticleId[]) => void
  readonly onCancel: () => void
}

/** One after the other, as they came. */
export const useImporting = create<{ readonly waiting: readonly AskedImport[] }>()(() => ({
  waiting: [],
}))

export function askImport(asked: AskedImport): void {
  useImporting.setState(({ waiting }) => ({ waiting: [...waiting, asked] }))
}

/** It was imported, or left. */
export function settleImport(asked: AskedImport): void {
  useImporting.setState(({ waiting }) => ({ waiting: waiting.filter((each) => each !== asked) }))
}
