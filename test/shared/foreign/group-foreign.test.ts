import { describe, expect, it } from 'vitest'
import { groupBySource } from '../../../shared/foreign/group-foreign.ts'
import { foreign } from './fixture.ts'

const keyOf = (address: string) => address.replace(/[?#].*/, '').replace(/^urn:.*/, '')

describe('annotations by what they are about', () => {
  it('stand together whatever tells only where a reader came from, the most first', () => {
    const annotations = [
      foreign({ id: 'a', sources: ['https://x.example/1?from=mail'] }),
      foreign({ id: 'b', sources: ['https://x.example/2'] }),
      foreign({ id: 'c', sources: ['urn:x-pdf:1', 'https://x.example/2#top'] }),
      foreign({ id: 'd', sources: ['urn:x-pdf:1'] }),
    ]
    const groups = groupBySource(annotations, keyOf)
    expect(
      groups.map((each) => [each.key, each.address, each.annotations.map(({ id }) => id)]),
    ).toEqual([
      ['https://x.example/2', 'https://x.example/2', ['b', 'c']],
      ['https://x.example/1', 'https://x.example/1?from=mail', ['a']],
      ['', '', ['d']],
    ])
  })

  it('stand with what they answer, be it an answer itself, and whoever answers whom in a circle', () => {
    const annotations = [
      foreign({ id: 'second', repliesTo: 'first', sources: ['urn:first'] }),
      foreign({ id: 'first', repliesTo: 'start' }),
      foreign({ id: 'start', sources: ['https://x.example/1'] }),
      foreign({ id: 'lonely', repliesTo: 'gone', sources: ['https://x.example/1'] }),
      foreign({ id: 'one', repliesTo: 'other' }),
      foreign({ id: 'other', repliesTo: 'one' }),
    ]
    const groups = groupBySource(annotations, keyOf)
    expect(groups.map((each) => [each.key, each.annotations.map(({ id }) => id)])).toEqual([
      ['https://x.example/1', ['second', 'first', 'start', 'lonely']],
      ['', ['one', 'other']],
    ])
  })
})
