import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { WordField } from '../../../renderer/ui/word-field.tsx'
import { WordsField } from '../../../renderer/ui/words-field.tsx'
import { mount } from '../../support/mount.tsx'

const used = [
  { word: 'Harbour office', count: 9 },
  { word: 'Office of the mayor', count: 5 },
  { word: 'Łódź council', count: 1 },
]
const offered = used.map((each) => ({ ...each, value: each.word.toUpperCase() }))

const options = () => page.getByRole('option').elements()
const shown = () => options().map(({ textContent }) => textContent)
const field = () => page.getByRole('combobox')
const active = () => field().element().getAttribute('aria-activedescendant')

function mountWord({ value = '', onlyByEnter = false } = {}) {
  const onCommit = vi.fn<(value: string) => void>()
  mount(
    <>
      <WordField label="Speaker" value={value} used={used} {...{ onlyByEnter, onCommit }} />
      <button type="button">Elsewhere</button>
    </>,
  )
  return onCommit
}

function mountWords(onTyped?: (typed: string) => void) {
  const onAdd = vi.fn<(value: string) => void>()
  const onRemove = vi.fn<(value: string) => void>()
  const chosen = [{ value: 'x', word: 'Ex' }]
  const typing = onTyped === undefined ? {} : { onTyped }
  mount(
    <>
      <WordsField label="Labels" {...{ chosen, offered, onAdd, onRemove }} {...typing} />
      <button type="button">Elsewhere</button>
    </>,
  )
  return { onAdd, onRemove }
}

describe('a field for a word', () => {
  it('offers what is used as it is typed, none of it chosen, and keeps what was typed', async () => {
    const onCommit = mountWord()
    await field().click()
    expect(shown()).toEqual(['Harbour office9', 'Office of the mayor5', 'Łódź council1'])
    await userEvent.keyboard('OFF')
    expect(shown()).toEqual(['Office of the mayor5', 'Harbour office9'])
    expect(active()).toBe(null)
    await userEvent.keyboard('{Enter}')
    expect(onCommit.mock.calls).toEqual([['OFF']])
    expect(shown()).toEqual([])
  })

  it('goes through them by arrow keys, past none, and takes one by Enter', async () => {
    const onCommit = mountWord()
    await field().click()
    await userEvent.keyboard('off{ArrowDown}')
    const [first, second] = options()
    expect(active()).toBe(first!.id)
    await userEvent.keyboard('{ArrowDown}')
    expect([active(), second!.ariaSelected]).toEqual([second!.id, 'true'])
    await userEvent.keyboard('{ArrowDown}')
    expect(active()).toBe(null)
    await userEvent.keyboard('{ArrowUp}{Enter}')
    expect(onCommit.mock.calls).toEqual([['Harbour office']])
  })

  it('opens the list by an arrow key with the most used chosen, and does not offer what is there', async () => {
    mountWord({ value: 'Harbour office' })
    await userEvent.tab()
    expect(shown()).toEqual([])
    await userEvent.keyboard('{ArrowDown}')
    expect(shown()).toEqual(['Office of the mayor5', 'Łódź council1'])
    expect(active()).toBe(options()[0]!.id)
  })

  it('takes one by a click, once', async () => {
    const onCommit = mountWord()
    await field().click()
    await page.getByText('Łódź council').click()
    expect(shown()).toEqual([])
    await page.getByRole('button', { name: 'Elsewhere' }).click()
    expect(onCommit.mock.calls).toEqual([['Łódź council']])
  })

  it('closes the list by Escape, then takes the typing back, then lets the key go on', async () => {
    const onCommit = mountWord({ value: 'before' })
    const further = vi.fn()
    document.addEventListener('keydown', further)
    await field().fill('off')
    await userEvent.keyboard('{Escape}')
    expect([shown(), field().element()]).toMatchObject([[], { value: 'off' }])
    await userEvent.keyboard('{Escape}')
    expect(field().element()).toMatchObject({ value: 'before' })
    expect(further).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    document.removeEventListener('keydown', further)
    expect(further).toHaveBeenCalledOnce()
    expect(onCommit).not.toHaveBeenCalled()
  })

  it.each([
    { onlyByEnter: false, expected: [['off']] },
    { onlyByEnter: true, expected: [] },
  ])('when it is left, %o', async ({ onlyByEnter, expected }) => {
    const onCommit = mountWord({ onlyByEnter })
    await field().fill('off')
    await userEvent.tab()
    expect(onCommit.mock.calls).toEqual(expected)
  })
})

describe('a field for words', () => {
  it('adds what is offered by what it means, and new ones as typed', async () => {
    const onTyped = vi.fn<(typed: string) => void>()
    const { onAdd } = mountWords(onTyped)
    await field().click()
    await userEvent.keyboard('lodz{ArrowDown}{Enter}Harbour office{Enter}new one,newer')
    await userEvent.tab()
    expect(onAdd.mock.calls).toEqual([['ŁÓDŹ COUNCIL'], ['HARBOUR OFFICE']])
    expect(onTyped.mock.calls).toEqual([['new one,'], ['newer']])
  })

  it('that takes none but the offered says so, and keeps nothing else', async () => {
    const { onAdd } = mountWords()
    await field().click()
    await userEvent.keyboard('zzz')
    await expect.element(page.getByText('None is called so.')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await page.getByRole('button', { name: 'Elsewhere' }).click()
    expect(onAdd).not.toHaveBeenCalled()
    expect(field().element()).toMatchObject({ value: '' })
  })

  it('removes the last by Backspace at its beginning, and none while there is something to delete', async () => {
    const { onRemove } = mountWords()
    await field().click()
    await userEvent.keyboard('a{Backspace}')
    expect(onRemove).not.toHaveBeenCalled()
    await userEvent.keyboard('{Backspace}')
    expect(onRemove.mock.calls).toEqual([['x']])
  })

  it('reaches its chips by arrow keys and comes back from them', async () => {
    mountWords()
    await field().click()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(page.getByRole('button', { name: 'Remove Ex' })).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(field()).toHaveFocus()
  })
})
