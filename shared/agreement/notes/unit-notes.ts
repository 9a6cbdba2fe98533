import type { Measure } from '../measures.ts'
import { chanceReading } from './measure-note.ts'
import type { MeasureNote } from './measure-note.ts'

const countedOver =
  'Where an annotator gave several tags to the same text, their combination counts as a category of its own.'

/** Of what is counted over sentences or characters. */
export const unitNotes = {
  percentage: {
    name: 'Percentage agreement',
    definition: `Of the pairs of values that two annotators gave to the same unit, the share that is equal. ${countedOver}`,
    formula: 'P = agreeing pairs / pairs',
    source: 'Artstein and Poesio 2008, section 2.1',
    range: '0 to 1',
    reading:
      'Not corrected for chance: where most text is not marked it is high for any annotators. Never report it alone.',
  },
  'max-percentage': {
    name: 'Percentage agreement, a tag in common',
    definition:
      'Of the pairs of values that two annotators gave to the same unit, the share that has a tag or more in common. Where percentage agreement takes “claim + evidence” and “claim” for different, here they agree. Text that was not marked agrees with itself.',
    formula: 'P = pairs with A ∩ B ≠ ∅ / pairs',
    source: 'Véronis 1998, as DKPro Statistics has it for two annotators',
    range: '0 to 1; never below the percentage agreement',
    reading:
      'Lenient: whoever gives many tags agrees often. The gap to the percentage agreement is what several tags on the same unit cost it. Not corrected for chance.',
  },
  dice: {
    name: 'Dice agreement, tags in common',
    definition:
      'How much of the tags that two annotators gave to the same unit they have in common, on average over pairs of values. Text that was not marked agrees with itself.',
    formula: 'mean of 2 · |A ∩ B| / (|A| + |B|)',
    source: 'Dice 1945; Véronis 1998, as DKPro Statistics has it for two annotators',
    range: '0 to 1; between the percentage agreement and that with a tag in common',
    reading:
      'For work in which several tags on the same unit are normal: a tag too many costs a part, not all. Not corrected for chance: where most text is not marked it is high for any annotators.',
  },
  'bennetts-s': {
    name: 'Bennett’s S',
    definition: `Agreement beyond chance, chance being a free choice among q categories, each equally often: the tags that were to choose from, “not marked”, and whatever else was used. ${countedOver}`,
    formula: 'S = (P − 1 / q) / (1 − 1 / q)',
    source:
      'Bennett, Alpert and Goldstein 1954; of more than two annotators Brennan and Prediger 1981',
    range: '−1 / (q − 1) to 1; 0 is as by chance',
    reading:
      'Where most text is not marked nobody chooses freely: chance is put too low, and S is too high. It also rises with categories that nobody uses. Give it beside κ and α, not in their place.',
  },
  'cohens-kappa': {
    name: 'Cohen’s κ',
    definition: `Agreement of two annotators beyond chance, chance letting each keep their own shares of categories. Of more than two it is the mean of pairs. ${countedOver}`,
    formula: 'κ = (P − Pₑ) / (1 − Pₑ),  Pₑ = Σ pᴬ(c) · pᴮ(c)',
    source: 'Cohen 1960, p. 40; the mean of pairs: Light 1971',
    range: '−1 to 1; 0 is as by chance; not defined where one category alone was used',
    reading: `It rises when annotators use categories unequally, though they agree no better (Krippendorff 2004, p. 246). ${chanceReading}`,
  },
  'fleiss-kappa': {
    name: 'Fleiss’ κ',
    definition: `Agreement of all annotators beyond chance, chance being the shares of categories over all of them. Of two annotators it is Scott’s π. ${countedOver}`,
    formula: 'κ = (P − Pₑ) / (1 − Pₑ),  Pₑ = Σ p(c)²',
    source: 'Fleiss 1971, p. 379 f.; Scott 1955',
    range: '−1 to 1; 0 is as by chance; not defined where one category alone was used',
    reading: chanceReading,
  },
  alpha: {
    name: 'Krippendorff’s α',
    definition: `One less disagreement found over disagreement expected by chance, in units. Of a single tag it is that tag against everything else. ${countedOver}`,
    formula: 'α = 1 − Dₒ / Dₑ',
    source: 'Krippendorff 2004, chapter 11, p. 222 to 230',
    range:
      'at most 1; 0 is as by chance, below it worse; not defined where one category alone was used',
    reading: chanceReading,
  },
  ac1: {
    name: 'Gwet’s AC1',
    definition: `Agreement beyond chance, chance being guessed only where a unit is hard to code. ${countedOver}`,
    formula: 'AC1 = (P − Pₑ) / (1 − Pₑ),  Pₑ = Σ π(c) · (1 − π(c)) / (q − 1)',
    source: 'Gwet 2008, equations 4 to 6',
    range: 'about −1 to 1; not defined where there was one category alone to choose from',
    reading:
      'Where one category is far more frequent than the others it stays high though κ and α fall. Whether that is right is disputed: give it beside them, not in their place.',
  },
} satisfies Partial<Record<Measure, MeasureNote>>
