import { expect, it } from 'vitest'
import { candidateSearch } from '../../../../renderer/relations/chooser/candidate-search.ts'
import type { Candidate } from '../../../../renderer/storage/read-candidates.ts'

function candidate(id: string, key: string, titleKey: string): Candidate {
  return { id, articleId: 'x', tag: null, speaker: '', exact: '', title: '', key, titleKey }
}

const bridge = candidate('bridge', 'the bridge is unsafe\ninga', 'council meets')
const crates = candidate('crates', 'nine crates at night', 'harbour')

function found(search: ReturnType<typeof candidateSearch>) {
  const { list, count } = search.current()
  return list.slice(0, count).map(({ id }) => id)
}

it('finds what has every word in its quotation, speaker or title, folded', () => {
  const search = candidateSearch()
  search.add([bridge, crates])
  const asked = (typed: string) => {
    search.ask(typed)
    return found(search)
  }
  expect(asked('')).toEqual(['bridge', 'crates'])
  expect(asked('  ')).toEqual(['bridge', 'crates'])
  expect(asked('Brídge INGA')).toEqual(['bridge'])
  expect(asked('bridge council')).toEqual(['bridge'])
  expect(asked('bridge harbour')).toEqual([])
  expect(asked('harb')).toEqual(['crates'])
})

it('finds in what comes in later what was asked for before', () => {
  const search = candidateSearch()
  search.ask('crates')
  search.add([bridge])
  expect(search.current()).toMatchObject({ count: 0, of: 1, isReading: true })
  search.add([crates])
  search.end()
  expect(found(search)).toEqual(['crates'])
  expect(search.current()).toMatchObject({ count: 1, of: 2, isReading: false })
})
