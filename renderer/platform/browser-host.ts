import type { FileToSave, Host, PickedFile, PickOptions } from './host.ts'

/** The host in a plain browser window: the browser's own file picker and downloads. */
export const browserHost: Host = { pickFiles, saveFile, keepData }

/** A file of the browser as the page uses it. */
export function pickedFile(file: File): PickedFile {
  return {
    name: file.name,
    size: file.size,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }
}

function pickFiles({ accept, multiple }: PickOptions): Promise<readonly PickedFile[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = multiple
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])].map(pickedFile)))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

function saveFile({ name, text, mediaType }: FileToSave): Promise<void> {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the blob once the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return Promise.resolve()
}

async function keepData(): Promise<boolean> {
  return (await navigator.storage.persisted()) || (await navigator.storage.persist())
}
