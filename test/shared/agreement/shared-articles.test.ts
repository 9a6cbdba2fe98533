import { expect, it } from 'vitest'
import { sharedArticles } from '../../../shared/agreement/shared-articles.ts'
import { mark } from '../compare/make.ts'

it('keeps the articles that two of the annotators marked', () => {
  const marks = [
    mark('ada 0-10', 'both'),
    mark('ada 20-30', 'both'),
    mark('ben 0-10', 'both'),
    mark('ada 0-10', 'alone'),
    mark('ada 20-30', 'alone'),
    mark('ada 0-10', 'with another'),
    mark('cleo 0-10', 'with another'),
  ]
  expect([...sharedArticles(marks, ['ada', 'ben'])]).toEqual(['both'])
  expect([...sharedArticles(marks, ['ada', 'ben', 'cleo'])]).toEqual(['both', 'with another'])
})
