import type { Measure } from '../measures.ts'
import { chanceReading } from './measure-note.ts'
import type { MeasureNote } from './measure-note.ts'

/** Of what is measured in lengths of text. */
export const lengthNotes = {
  'alpha-u': {
    name: 'α for unitizing (αᵤ)',
    definition:
      'Whether annotators cut the same passages out of the text: squares of how far boundaries differ, and of passages that the other does not have, over what chance would give. By tag, and of all tags by adding both sums. Overlapping marks of one annotator and one tag count as one.',
    formula: 'αᵤ = 1 − Σ Dₒ / Σ Dₑ',
    source: 'Krippendorff 1995, p. 61 f.; 2004, p. 251 to 255',
    range: 'at most 1; 0 is as by chance, below it worse; not defined without a mark',
    reading: `Long passages weigh very much, since lengths are squared; one missed long passage can turn it negative. ${chanceReading}`,
  },
  'u-alpha': {
    name: 'ᵤα, cutting and tagging',
    definition:
      'Agreement on lengths of text that annotators’ passages have in common, unmarked text being a category of its own. Where marks of one annotator overlap, those of one tag are joined, and those of several tags are cut into parts whose combination is a category.',
    formula: 'ᵤα = 1 − Dₒ / Dₑ,  eₖₖ = ℓ (ℓₖ² − Σ S²) / (ℓ² − Σ S²)',
    source: 'Krippendorff, Mathet, Bouvry and Widlöcher 2016, section 3',
    range: 'at most 1; 0 is as by chance; not defined where one category alone was used',
    reading: chanceReading,
  },
  'u-alpha-cutting': {
    name: '|ᵤα, cutting alone',
    definition: 'The same for marked and unmarked text alone, whatever the tag.',
    formula: '|ᵤα = 1 − Dₒ / Dₑ, two categories',
    source: 'Krippendorff, Mathet, Bouvry and Widlöcher 2016, section 3',
    range: 'at most 1; 0 is as by chance',
    reading: `High here and low with tags: they find the same passages and tag them differently. ${chanceReading}`,
  },
  'cu-alpha': {
    name: 'cᵤα, tagging alone',
    definition:
      'Agreement on tags over the text that both of two annotators marked, by characters in common.',
    formula: 'cᵤα = 1 − Dₒ / Dₑ,  eₖₖ = ℓₖ (ℓₖ − 1) / (ℓ − 1)',
    source:
      'Krippendorff, Mathet, Bouvry and Widlöcher 2016, section 3; chance as in α over the text in common',
    range: 'at most 1; 0 is as by chance; not defined where one category alone was used',
    reading: `It says nothing of passages that only one annotator marked. ${chanceReading}`,
  },
} satisfies Partial<Record<Measure, MeasureNote>>
