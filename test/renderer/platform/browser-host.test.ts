import { afterEach, describe, expect, it, vi } from 'vitest'
import { success } from '../../../shared/model/result.ts'
import { browserHost, pickedFile } from '../../../renderer/platform/browser-host.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** The file input on which the page opened the browser's picker, instead of showing it. */
function withoutPicker(): { readonly input: () => HTMLInputElement } {
  const click = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => undefined)
  const input = () => {
    const [opened] = click.mock.contexts
    if (!(opened instanceof HTMLInputElement)) throw new RangeError('No picker was opened')
    return opened
  }
  return { input }
}

function withFiles(...files: readonly File[]): FileList {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  return transfer.files
}

describe('picking files in the browser', () => {
  it.each([
    [
      'article',
      '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx,.odt,.rtf,.epub,.mhtml,.mht,.eml',
    ],
    ['exchange', '.claimbench.json,.claimbench,.json,.jsonld'],
  ] as const)('offers several %s files by their endings', (kind, accept) => {
    const { input } = withoutPicker()
    void browserHost.pickFiles({ kind })
    const { type, multiple } = input()
    expect([type, multiple, input().accept]).toEqual(['file', true, accept])
  })

  it('gives the chosen files, read only when asked for', async () => {
    const { input } = withoutPicker()
    const read = vi.spyOn(Blob.prototype, 'arrayBuffer')
    const picking = browserHost.pickFiles({ kind: 'article' })
    input().files = withFiles(new File(['Brücke'], 'bridge.txt'), new File([], 'empty.md'))
    input().dispatchEvent(new Event('change'))
    const picked = await picking
    const files = picked.ok ? picked.value : []
    expect(files.map(({ name, size }) => [name, size])).toEqual([
      ['bridge.txt', 7],
      ['empty.md', 0],
    ])
    expect(read).not.toHaveBeenCalled()
    expect(await files[0]?.read()).toEqual(success(new TextEncoder().encode('Brücke')))
  })

  it('gives no file when the picker is cancelled', async () => {
    const { input } = withoutPicker()
    const picking = browserHost.pickFiles({ kind: 'exchange' })
    input().dispatchEvent(new Event('cancel'))
    expect(await picking).toEqual(success([]))
  })

  it('gives the same for a file that was dropped', async () => {
    const { name, size, read } = pickedFile(new File([new Uint8Array([0, 255])], 'a.bin'))
    expect([name, size, await read()]).toEqual(['a.bin', 2, success(new Uint8Array([0, 255]))])
  })

  it('says of a file that has changed since that it could not be read', async () => {
    const file = new File(['a'], 'notes.txt')
    file.arrayBuffer = () => Promise.reject(new DOMException('Changed', 'NotReadableError'))
    expect(await pickedFile(file).read()).toMatchObject({
      ok: false,
      problem: { sentence: expect.stringContaining('“notes.txt” could not be read') as string },
    })
  })
})

describe('saving a file in the browser', () => {
  it('downloads it under its name, with its type and its text as UTF-8', async () => {
    const blobs = vi.spyOn(URL, 'createObjectURL')
    const clicked: HTMLAnchorElement[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      clicked.push(this)
    })
    const text = '{"title":"Déjà vu 🌉"}\n'
    const name = 'Déjà vu.claimbench.json'
    const saved = await browserHost.saveFile({ name, text, kind: 'exchange' })
    expect(saved).toEqual(success(name))
    expect(clicked.map(({ download }) => download)).toEqual([name])
    expect(clicked[0]?.href).toBe(blobs.mock.results[0]?.value)
    const response = await fetch(clicked[0]?.href ?? '')
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new TextEncoder().encode(text))
  })

  it('downloads a picture as its bytes', async () => {
    const blobs = vi.spyOn(URL, 'createObjectURL')
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const bytes = new Uint8Array([137, 80, 78, 71, 0, 255])
    await browserHost.saveFile({ name: 'map.png', kind: 'png', bytes })
    const [blob] = blobs.mock.lastCall ?? []
    const made = blob instanceof Blob ? blob : new Blob()
    expect(made.type).toBe('image/png')
    expect(new Uint8Array(await made.arrayBuffer())).toEqual(bytes)
  })

  it('lets the bytes go a minute later, not before the download has them', async () => {
    vi.useFakeTimers()
    try {
      vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
      const revoked = vi.spyOn(URL, 'revokeObjectURL')
      await browserHost.saveFile({ name: 'a.json', text: '', kind: 'exchange' })
      vi.advanceTimersByTime(30_000)
      expect(revoked).not.toHaveBeenCalled()
      vi.advanceTimersByTime(30_000)
      expect(revoked).toHaveBeenCalledOnce()
    } finally {
      vi.useRealTimers()
    }
  })
})
