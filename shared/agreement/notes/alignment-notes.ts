import type { Measure } from '../measures.ts'
import type { MeasureNote } from './measure-note.ts'

/** Of what is aligned first. */
export const alignmentNotes = {
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
  'gamma-cat': {
    name: 'γcat, tagging alone',
    definition:
      'Agreement on the tags of marks that γ aligned, beyond that of marks shifted at random. Of v marks that are aligned together, pairs weigh less the less their places agree. By tag it is γk: of the pairs with that tag on one side or both. The interval is that of the sampling, with 95 % confidence.',
    formula:
      'γcat = 1 − δ / δₑ,  δ = Σ w · [tags differ] / Σ w,  w = max(0, 1 − d of places) / (v − 1)',
    source: 'Mathet 2017, section 4',
    range:
      'at most 1; 0 is as by chance; not defined where nothing is aligned, or one tag alone was used',
    reading:
      'It says nothing of marks that nobody else has: high here and low in γ means that they tag alike what both mark, but mark different passages. Of a rare tag it rests on few pairs. There are no agreed limits.',
  },
} satisfies Partial<Record<Measure, MeasureNote>>
