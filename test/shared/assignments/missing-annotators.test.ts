import { describe, expect, it } from 'vitest'
import { missingAnnotators, namesIn } from '../../../shared/assignments/missing-annotators.ts'

describe('whose work is missing', () => {
  it('are those whose name is not among the returned, however it is written', () => {
    const assignment = { annotators: ['Ana', 'Łódź Ben', 'Cat'] }
    expect(missingAnnotators(assignment, [' ana', 'łódź ben', 'Dan'])).toEqual(['Cat'])
  })
})

describe('the names in what was typed', () => {
  it('are taken apart at commas, each once', () => {
    expect(namesIn(' Ana, Ben;,ana ,\nCat')).toEqual(['ana', 'Ben', 'Cat'])
    expect(namesIn(' , ')).toEqual([])
  })
})
