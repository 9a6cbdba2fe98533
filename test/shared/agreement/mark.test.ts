import { expect, it } from 'vitest'
import { markOf, relationMarkOf } from '../../../shared/agreement/mark.ts'
import { passage, relation } from '../map/make.ts'

it('makes marks of annotations and relations', () => {
  expect(markOf(passage('a1', { tag: 'threat' }))).toEqual({
    id: 'a1',
    articleId: 'first',
    annotator: 'urn:uuid:ada',
    start: 10,
    end: 15,
    tag: 'threat',
  })
  expect(relationMarkOf(relation('a1 denies a2'))).toEqual({
    id: 'a1 denies a2',
    annotator: 'urn:uuid:ada',
    from: 'a1',
    to: 'a2',
    kind: 'denies',
  })
})
