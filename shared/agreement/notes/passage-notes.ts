import type { Measure } from '../measures.ts'
import type { MeasureNote } from './measure-note.ts'

/** Of what is matched one to one: passages, and relations between them. */
export const passageNotes = {
  'span-exact': {
    name: 'F1 of passages, exact',
    definition:
      'The share of two annotators’ marks that the other made as well, with the same words and the same tag.',
    formula: 'F1 = 2 · matched / (marks of A + marks of B)',
    source: 'Hripcsak and Rothschild 2005',
    range: '0 to 1',
    reading:
      'Strict: one character more or less counts as no match. It is not corrected for chance, and rises with few, long or obvious passages.',
  },
  'span-overlap': {
    name: 'F1 of passages, overlapping',
    definition:
      'The share of two annotators’ marks that have a counterpart of the same tag with at least one character in common; each has one counterpart at most.',
    formula: 'F1 = 2 · matched / (marks of A + marks of B)',
    source: 'Hripcsak and Rothschild 2005',
    range: '0 to 1',
    reading:
      'Lenient: how much overlaps makes no difference, so long marks score well. Read it beside the exact one; the gap between them is about boundaries.',
  },
  relations: {
    name: 'F1 of relations',
    definition:
      'The share of two annotators’ relations that lead from and to the same passages, whatever their kind.',
    formula: 'F1 = 2 · matched / (relations of A + relations of B)',
    source: 'Hripcsak and Rothschild 2005',
    range: '0 to 1',
    reading:
      'A relation can only be shared where both passages are: it falls with every passage that one of the two did not mark. Not corrected for chance.',
  },
  'relations-kind': {
    name: 'F1 of relations of the same kind',
    definition:
      'The share of two annotators’ relations that lead from and to the same passages and are of the same kind.',
    formula: 'F1 = 2 · matched / (relations of A + relations of B)',
    source: 'Hripcsak and Rothschild 2005',
    range: '0 to 1',
    reading: 'As above; the gap to it is about kinds alone. Not corrected for chance.',
  },
} satisfies Partial<Record<Measure, MeasureNote>>
