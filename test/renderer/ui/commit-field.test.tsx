import { describe, expect, it, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { CommitField } from '../../../renderer/ui/commit-field.tsx'
import { mount } from '../../support/mount.tsx'

function mountField({ multiline = false, value = 'before' } = {}) {
  const onCommit = vi.fn<(value: string) => void>()
  const field = (now: string) => (
    <>
      <CommitField label="Note" value={now} multiline={multiline} onCommit={onCommit} />
      <button type="button">Elsewhere</button>
    </>
  )
  const { render, unmount } = mount(field(value))
  return {
    onCommit,
    unmount,
    note: page.getByRole('textbox', { name: 'Note' }),
    elsewhere: page.getByRole('button', { name: 'Elsewhere' }),
    valueBecomes: (now: string) => render(field(now)),
  }
}

/** What the input method of the system does, over the browser's own debugging protocol. */
async function inputMethod(
  method: 'Input.imeSetComposition' | 'Input.insertText' | 'Input.dispatchKeyEvent',
  parameters: Readonly<Record<string, unknown>>,
): Promise<void> {
  const session = cdp() as unknown as {
    readonly send: (method: string, parameters: unknown) => Promise<unknown>
  }
  await session.send(method, parameters)
}

async function compose(text: string): Promise<void> {
  const end = text.length
  await inputMethod('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
}

async function press(key: 'Enter' | 'Escape'): Promise<void> {
  const code = key === 'Enter' ? 13 : 27
  const event = { key, code: key, windowsVirtualKeyCode: code }
  await inputMethod('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
  await inputMethod('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
}

describe.each([{ multiline: false }, { multiline: true }])('a field, %o', ({ multiline }) => {
  it('keeps what was typed as one step when it is left', async () => {
    const { note, elsewhere, onCommit } = mountField({ multiline })
    await note.fill('after')
    expect(onCommit).not.toHaveBeenCalled()
    await elsewhere.click()
    expect(onCommit.mock.calls).toEqual([['after']])
  })

  it('can be emptied', async () => {
    const { note, elsewhere, onCommit } = mountField({ multiline })
    await note.clear()
    expect(note.element()).toHaveProperty('value', '')
    await elsewhere.click()
    expect(onCommit.mock.calls).toEqual([['']])
  })

  it('keeps nothing when it is left as it was', async () => {
    const { note, elsewhere, onCommit } = mountField({ multiline })
    await note.fill('after')
    await note.fill('before')
    await elsewhere.click()
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('takes the typing back on Escape, which then goes no further', async () => {
    const { note, elsewhere, onCommit } = mountField({ multiline })
    const further = vi.fn()
    document.addEventListener('keydown', further)
    await note.fill('after')
    await userEvent.keyboard('{Escape}')
    document.removeEventListener('keydown', further)
    await expect.element(note).toHaveValue('before')
    await elsewhere.click()
    expect(onCommit).not.toHaveBeenCalled()
    expect(further).not.toHaveBeenCalled()
  })

  it('keeps what was typed when it goes from the screen', async () => {
    const { note, unmount, onCommit } = mountField({ multiline })
    await note.fill('after')
    unmount()
    expect(onCommit.mock.calls).toEqual([['after']])
  })

  it('keeps what was typed when the window closes', async () => {
    const { note, onCommit } = mountField({ multiline })
    await note.fill('after')
    window.dispatchEvent(new PageTransitionEvent('pagehide'))
    expect(onCommit.mock.calls).toEqual([['after']])
  })

  it('leaves the typing alone while the value changes elsewhere, and shows it when at rest', async () => {
    const { note, valueBecomes } = mountField({ multiline })
    valueBecomes('from elsewhere')
    await expect.element(note).toHaveValue('from elsewhere')
    await note.fill('typed')
    valueBecomes('once more')
    await expect.element(note).toHaveValue('typed')
  })

  it('leaves a word being composed to the input method', async () => {
    const { note, onCommit } = mountField({ multiline, value: '' })
    await note.click()
    await compose('はし')
    await press('Enter')
    await press('Escape')
    expect(onCommit).not.toHaveBeenCalled()
    await expect.element(note).toHaveValue('はし')
    await inputMethod('Input.insertText', { text: '橋' })
    await expect.element(note).toHaveValue('橋')
    await userEvent.keyboard(multiline ? '{Control>}{Enter}{/Control}' : '{Enter}')
    expect(onCommit.mock.calls).toEqual([['橋']])
  })
})

it('in one line keeps what was typed on Enter, once', async () => {
  const { note, elsewhere, onCommit } = mountField()
  await note.fill('after')
  await userEvent.keyboard('{Enter}')
  expect(onCommit.mock.calls).toEqual([['after']])
  await elsewhere.click()
  expect(onCommit.mock.calls).toEqual([['after']])
})

it('in several lines breaks the line on Enter and keeps it on Ctrl with Enter', async () => {
  const { note, onCommit } = mountField({ multiline: true })
  await note.fill('one')
  await userEvent.keyboard('{Enter}two')
  expect(onCommit).not.toHaveBeenCalled()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(onCommit.mock.calls).toEqual([['one\ntwo']])
})
