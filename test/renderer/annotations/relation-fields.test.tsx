import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Relation } from '../../../shared/model/relation.ts'
import { RelationFields } from '../../../renderer/annotations/relation-fields.tsx'
import { mount } from '../../support/mount.tsx'
import { annotation } from '../storage/make.ts'

const { creator, created, modified, version, deleted } = annotation('a')
const relation: Relation = {
  id: 'r',
  from: 'a',
  to: 'b',
  kind: 'denies',
  note: '',
  confidence: null,
  creator,
  created,
  modified,
  version,
  deleted,
}

it('says in words that no confidence is stated, and takes one', async () => {
  const onEditRelation = vi.fn<(relation: Relation, fields: Partial<Relation>) => void>()
  const on = { onEditRelation, onUnrelate: vi.fn() }
  mount(<RelationFields relation={relation} seenFrom="a" {...on} />)
  const confidence = page.getByRole('combobox', { name: 'Confidence' })
  await expect.element(confidence).toHaveDisplayValue('not stated')
  await expect.element(page.getByText('Note on the relation')).toBeVisible()
  await userEvent.selectOptions(confidence, 'high')
  expect(onEditRelation.mock.calls).toEqual([[relation, { confidence: 'high' }]])
})
