import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { CaseState } from '../../../shared/decide/settle-cases.ts'
import type { Decision, Outcome } from '../../../shared/model/decision.ts'
import { findDisagreements } from '../../../shared/compare/find-disagreements.ts'
import { markOf } from '../../../shared/agreement/mark.ts'
import { DecidePanel } from '../../../renderer/decide/decide-panel.tsx'
import { decision } from '../../shared/decide/make.ts'
import { mount } from '../../support/mount.tsx'
import { markedBy } from '../compare/make.ts'

const words = ['Ada 0-9 claim', 'Ben 0-9 denial']
const [found] = findDisagreements({
  marks: words.map(markedBy).map(markOf),
  relations: [],
  annotators: ['Ada', 'Ben'],
})

interface Stands {
  readonly state: CaseState
  readonly contesting?: readonly Decision[]
}

function show(
  decided: Decision | null,
  { state, contesting = [] }: Stands = { state: decided === null ? 'open' : 'settled' },
) {
  if (found === undefined) throw new RangeError('They differ about a passage')
  const onDecide = vi.fn<(outcome: Outcome, reason: string) => void>()
  const onReason = vi.fn<(reason: string) => void>()
  mount(
    <DecidePanel
      settled={{ case: found, state, decision: decided, contesting }}
      choices={words.map((id) => {
        const name = id.slice(0, 3)
        return { annotator: name, name, kept: [id], mark: { tag: null, words: id }, relation: '' }
      })}
      progress={undefined}
      nameOf={(id) => id}
      wordsOf={() => []}
      onName={null}
      onDecide={onDecide}
      onReason={onReason}
      onTakeBack={() => undefined}
      renderAnother={() => null}
    />,
  )
  return { onDecide, onReason }
}

const reason = () => page.getByRole('combobox', { name: 'Reason' })

it('decides for the reason that was typed, also where it is left by deciding', async () => {
  const { onDecide } = show(null)
  await reason().fill('It was overlooked.')
  await userEvent.click(page.getByRole('button', { name: /Ben/ }))
  const outcome = { kind: 'one', kept: ['Ben 0-9 denial'] }
  expect(onDecide.mock.calls).toEqual([[outcome, 'It was overlooked.']])
})

it('decides anew for the reason that was typed last, not for none', async () => {
  const decided = decision('d', {
    about: words,
    outcome: { kind: 'one', kept: ['Ada 0-9 claim'] },
    reason: 'First thought.',
  })
  const { onDecide, onReason } = show(decided)
  await reason().fill('Second thought.')
  await userEvent.click(page.getByRole('button', { name: /Ben/ }))
  expect(onReason.mock.calls).toEqual([['Second thought.']])
  const outcome = { kind: 'one', kept: ['Ben 0-9 denial'] }
  expect(onDecide.mock.calls).toEqual([[outcome, 'Second thought.']])
})

it('says why what was decided is to be decided again', async () => {
  show(decision('d', { about: words, outcome: { kind: 'one', kept: ['gone'] } }), {
    state: 'open',
  })
  await expect.element(page.getByText(/it is to be decided again/)).toBeVisible()
})

it('says of each decision why, where several contest', async () => {
  show(decision('d', { about: words, reason: 'It says so.' }), {
    state: 'contested',
    contesting: [decision('e', { about: words, reason: 'It does not.' })],
  })
  await expect.element(reason()).toHaveValue('It says so.')
  await expect.element(page.getByText('It does not.')).toBeVisible()
})
