import type { Apart } from '../model/apart.ts'
import { success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import { decodeApart } from './apart-member.ts'
import { openCollection, readCollection } from './decode-collection.ts'
import type { CollectionProblem, DecodedCollection } from './decode-collection.ts'

export interface DecodedBackup extends DecodedCollection {
  /** Empty in an exchange file that is no backup. */
  readonly apart: Apart
}

/** Reads a backup: what `decodeCollection` reads, and what was kept apart. As total as that. */
export function decodeBackup(text: string): Result<DecodedBackup, CollectionProblem> {
  const opened = openCollection(text)
  if (!opened.ok) return opened
  const read = readCollection(opened.value, new Map())
  const { apart, problems } = decodeApart(opened.value['apart'])
  return success({ ...read, apart, problems: [...read.problems, ...problems] })
}
