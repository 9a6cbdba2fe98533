import type { Measure } from './measures.ts'

/** What a person has to know of a measure to read its figure. */
export interface MeasureNote {
  readonly name: string
  /** In one or two sentences. */
  readonly definition: string
  readonly formula: string
  readonly source: string
  readonly range: string
  /** What may be said from it, and what not. */
  readonly reading: string
}

const chanceReading =
  'Krippendorff (2004, p. 241) asks for 0.800 or more to rely on data, and for 0.667 to draw tentative ' +
  'conclusions. Such limits are habits, not laws: look at the passages that cost most before you trust a figure.'
const countedOver =
  'Where an annotator gave several tags to the same text, their combination counts as a category of its own.'

export const measureNotes: Readonly<Record<Measure, MeasureNote>> = {
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
  percentage: {
    name: 'Percentage agreement',
    definition: `Of the pairs of values that two annotators gave to the same unit, the share that is equal. ${countedOver}`,
    formula: 'P = agreeing pairs / pairs',
    source: 'Artstein and Poesio 2008, section 2.1',
    range: '0 to 1',
    reading:
      'Not corrected for chance: where most text is not marked it is high for any annotators. Never report it alone.',
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
    range: 'about −1 to 1; not defined where one category alone was used',
    reading:
      'Where one category is far more frequent than the others it stays high though κ and α fall. Whether that is right is disputed: give it beside them, not in their place.',
  },
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
  gamma: {
    name: 'γ of Mathet',
    definition:
      'Passages and tags together: annotators’ marks are aligned so that their disorder is least, and that is set against the disorder of texts marked by chance, made by shifting annotators’ marks at random. The interval is that of the sampling, with 95 % confidence.',
    formula: 'γ = 1 − δ / δₑ,  d = ((|s₁ − s₂| + |e₁ − e₂|) / (l₁ + l₂))² + [tags differ],  Δ∅ = 1',
    source: 'Mathet, Widlöcher and Métivier 2015, sections 4 and 5',
    range: 'at most 1; 0 is as by chance; not defined without a mark',
    reading:
      'It forgives small differences of boundaries and allows overlaps. It depends on its weights (all 1 here), so compare it only with figures of the same weights. There are no agreed limits.',
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
}
