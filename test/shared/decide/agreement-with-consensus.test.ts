import { expect, it } from 'vitest'
import { agreementWithConsensus } from '../../../shared/decide/agreement-with-consensus.ts'
import { annotatorsOf, consensusOf } from '../../../shared/decide/consensus.ts'
import { ana, annotation, ben, library as libraryOf } from '../../cli/team-files.ts'
import { decision } from './make.ts'

const cat = { id: 'urn:uuid:cat', name: 'Cat' }
const anas = annotation(1, 'the bridge is safe')
const bens = annotation(2, 'bridge is safe', { creator: ben })
const cats = annotation(3, 'Rain', { creator: cat })
const about = [anas.id, bens.id]

function figures(decisions: Parameters<typeof libraryOf>[1]) {
  const library = libraryOf([anas, bens, cats], decisions)
  const annotators = annotatorsOf(library)
  const found = agreementWithConsensus(
    library,
    consensusOf(library, annotators, { takesAllArticles: false }),
    annotators,
  )
  const value = (figure: (typeof found)[number]['exact']) =>
    figure.isDefined ? figure.value : 'undefined'
  return Object.fromEntries(
    found.map(({ annotator, exact, overlap }) => [annotator, [value(exact), value(overlap)]]),
  )
}

it('is 1 for whom everything was decided, and less for the others', () => {
  const decisions = [
    decision('urn:uuid:d1', { about, outcome: { kind: 'one', kept: [anas.id] } }),
    decision('urn:uuid:d2', { about: [cats.id], outcome: { kind: 'neither', kept: [] } }),
  ]
  expect(figures({ decisions })).toEqual({
    [ana.id]: [1, 1],
    [ben.id]: [0, 1],
    [cat.id]: [0, 0],
  })
})

it('is 0 where nothing stands, since what is open counts against all', () => {
  expect(figures({})).toEqual({ [ana.id]: [0, 0], [ben.id]: [0, 0], [cat.id]: [0, 0] })
})
