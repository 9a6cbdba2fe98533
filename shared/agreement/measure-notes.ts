import type { Measure } from './measures.ts'
import { alignmentNotes } from './notes/alignment-notes.ts'
import { lengthNotes } from './notes/length-notes.ts'
import type { MeasureNote } from './notes/measure-note.ts'
import { passageNotes } from './notes/passage-notes.ts'
import { unitNotes } from './notes/unit-notes.ts'

/** What a person has to know of each measure to read its figure. */
export const measureNotes: Readonly<Record<Measure, MeasureNote>> = {
  ...passageNotes,
  ...unitNotes,
  ...lengthNotes,
  ...alignmentNotes,
}
