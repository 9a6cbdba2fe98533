import { decodeBodies, encodeBodies } from './bodies.ts'
import { isObject } from './members.ts'

/** The note among a record's bodies, and the others as they came. */
export interface NoteBody {
  readonly note: string
  readonly extra: readonly unknown[]
}

/** Reads the bodies of a record that has a note alone: those of other purposes are kept. */
export function decodeNote(bodies: readonly unknown[]): NoteBody {
  const { fields, extra } = decodeBodies(bodies.filter(isComment))
  return { note: fields.note, extra: [...extra, ...bodies.filter(notComment)] }
}

/** The reverse of `decodeNote`. */
export function encodeNote({ note, extra }: NoteBody): readonly unknown[] {
  const fields = { tag: null, labels: [], speaker: '', note }
  return [...encodeBodies(fields, extra.filter(isComment)), ...extra.filter(notComment)]
}

function isComment(body: unknown): boolean {
  return isObject(body) && body['purpose'] === 'commenting'
}

function notComment(body: unknown): boolean {
  return !isComment(body)
}
