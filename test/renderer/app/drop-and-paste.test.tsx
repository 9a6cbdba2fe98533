import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { useDropAndPaste } from '../../../renderer/app/use-drop-and-paste.ts'
import { mount } from '../../support/mount.tsx'

type Receivers = Parameters<typeof useDropAndPaste>[0]

function Receiver(receivers: Receivers) {
  return useDropAndPaste(receivers) ? <p>Drop to open</p> : null
}

function mounted() {
  const onFiles = vi.fn<Receivers['onFiles']>()
  const onText = vi.fn<Receivers['onText']>()
  mount(<Receiver onFiles={onFiles} onText={onText} />)
  return { onFiles, onText }
}

function add<Name extends 'dialog' | 'input' | 'textarea' | 'p'>(name: Name) {
  const element = document.body.appendChild(document.createElement(name))
  onTestFinished(() => element.remove())
  return element
}

function withFile(): DataTransfer {
  const data = new DataTransfer()
  data.items.add(new File(['words'], 'words.txt', { type: 'text/plain' }))
  return data
}

function withText(): DataTransfer {
  const data = new DataTransfer()
  data.setData('text/plain', 'Words to keep')
  return data
}

function paste(target: Element): void {
  const init = { bubbles: true, cancelable: true, clipboardData: withText() }
  target.dispatchEvent(new ClipboardEvent('paste', init))
}

/** Drags a file over an element and drops it; tells whether the page stays what it is. */
function drop(target: Element): boolean {
  const init = { bubbles: true, cancelable: true, dataTransfer: withFile() }
  target.dispatchEvent(new DragEvent('dragenter', init))
  target.dispatchEvent(new DragEvent('dragover', init))
  return !target.dispatchEvent(new DragEvent('drop', init))
}

describe('files and text dropped or pasted', () => {
  it('are taken in the page', () => {
    const { onFiles, onText } = mounted()
    const place = add('p')
    paste(place)
    expect(drop(place)).toBe(true)
    expect(onText.mock.calls).toEqual([[{ text: 'Words to keep' }]])
    expect(onFiles.mock.calls.map(([files]) => files.map(({ name }) => name))).toEqual([
      ['words.txt'],
    ])
  })

  it.each(['input', 'textarea'] as const)('are left to an %s', (name) => {
    const { onFiles, onText } = mounted()
    const field = add(name)
    paste(field)
    expect(drop(field)).toBe(true)
    expect([onText.mock.calls, onFiles.mock.calls]).toEqual([[], []])
  })

  it('are not taken behind an open dialog', () => {
    const { onFiles, onText } = mounted()
    const dialog = add('dialog')
    dialog.showModal()
    for (const place of [dialog, document.body]) {
      paste(place)
      expect(drop(place)).toBe(true)
    }
    expect([onText.mock.calls, onFiles.mock.calls]).toEqual([[], []])
  })
})
