import { expect, it } from 'vitest'
import { distinctName } from '../../../shared/model/distinct-name.ts'

const people = [
  { id: 'urn:uuid:3', name: 'Ana' },
  { id: 'urn:uuid:2', name: '' },
  { id: 'urn:uuid:1', name: 'Ana' },
  { id: 'urn:uuid:4', name: 'Ben' },
  { id: 'urn:uuid:5', name: '' },
]
const called = (those: typeof people) =>
  those.map((each) => distinctName(each, those, ({ name }) => name || 'Unnamed'))

it('numbers people of one name, and those without one, by their ids', () => {
  expect(called(people)).toEqual(['Ana (2)', 'Unnamed (1)', 'Ana (1)', 'Ben', 'Unnamed (2)'])
})

it('names people whom nobody is called like by their names alone', () => {
  expect(called(people.slice(2, 4))).toEqual(['Ana', 'Ben'])
})
