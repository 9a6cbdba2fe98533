import {
  check,
  instance,
  maxLength,
  minLength,
  nonEmpty,
  picklist,
  pipe,
  regex,
  safeInteger,
  minValue,
  strictObject,
  string,
  number,
  variant,
} from 'valibot'
import type { InferOutput } from 'valibot'
import { byteKinds, textKinds } from './file-kinds.ts'
import { isTeamFileName, isWritableName } from '../team/team-file-name.ts'
import type { QuestionName } from './names.ts'

/** Names a file that a person gave to the program; the page never sees or says a path. */
const token = pipe(string(), minLength(8), maxLength(64))

const fileName = pipe(string(), nonEmpty(), maxLength(255))

/** One of the names that `backupName` makes: nothing that could lead out of the folder. */
const backupName = pipe(string(), maxLength(80), regex(/^library-[0-9TZ-]+\.claimbench\.json$/))

const nothing = strictObject({})

/**
 * What the page may ask of main, with the shape of each question, which main checks before it does
 * anything. A question is answered with a `Result`; see `Answers`.
 */
export const questions = {
  /** Lets the person choose files to open. */
  'pick-files': strictObject({ kind: picklist(['article', 'exchange']) }),
  /** Files that were given from outside before the page could hear of them. */
  'take-files': nothing,
  'read-file': strictObject({ token }),
  /** Lets the person choose where, then writes. */
  'save-file': variant('kind', [
    strictObject({ kind: picklist(textKinds), name: fileName, text: string() }),
    strictObject({ kind: picklist(byteKinds), name: fileName, bytes: instance(Uint8Array) }),
  ]),
  print: nothing,
  'export-pdf': strictObject({ name: fileName }),
  /** `mark` counts the backups of a library: the higher one is the later state. */
  'write-backup': strictObject({
    bytes: instance(Uint8Array),
    mark: pipe(number(), safeInteger(), minValue(1)),
  }),
  'list-backups': nothing,
  'read-backup': strictObject({ name: backupName }),
  /** Which folder the team's work is exchanged through. */
  'team-folder': nothing,
  /** Lets the person choose it. */
  'choose-team-folder': nothing,
  'leave-team-folder': nothing,
  'list-team-files': nothing,
  'read-team-file': strictObject({ name: pipe(string(), check(isTeamFileName)) }),
  /** Writes this installation's own file into it. */
  'write-team-file': strictObject({
    name: pipe(string(), check(isWritableName)),
    bytes: instance(Uint8Array),
  }),
  /** Everything is written; the window may close. */
  'ready-to-close': nothing,
} as const satisfies Record<QuestionName, unknown>

export type Question<Name extends QuestionName> = InferOutput<(typeof questions)[Name]>
