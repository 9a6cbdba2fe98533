import type { SavedKind } from '../../shared/ipc/file-kinds.ts'
import { articleEndings, exchangeEndings } from '../../shared/ipc/file-kinds.ts'
import { failure, success } from '../../shared/model/result.ts'
import type { HostProblem } from '../../shared/ipc/answers.ts'
import type { Result } from '../../shared/model/result.ts'
import type { FileToSave, Host, PickedFile, PickOptions } from './host.ts'
import { browserTeam } from './browser-team.ts'
import { keepData } from './keep-data.ts'

/** The host in a plain browser window: the browser's own file picker, downloads and print dialog. */
export const browserHost: Host = {
  pickFiles,
  saveFile,
  keepData,
  print,
  team: browserTeam,
  desktop: null,
}

/** A file of the browser as the page uses it. */
export function pickedFile(file: File): PickedFile {
  return {
    name: file.name,
    size: file.size,
    read: () =>
      file.arrayBuffer().then(
        (buffer) => success(new Uint8Array(buffer)),
        () => failure(unreadable(file.name)),
      ),
  }
}

/** A browser does not say more than that it could not. */
function unreadable(name: string): HostProblem {
  return {
    kind: 'failed',
    sentence: `“${name}” could not be read: it was moved or changed, or is too large. Choose it again.`,
  }
}

const accepted = { article: accept(articleEndings), exchange: accept(exchangeEndings) }

function accept(endings: readonly string[]): string {
  return endings.map((ending) => `.${ending}`).join(',')
}

function pickFiles({ kind }: PickOptions): Promise<Result<readonly PickedFile[], never>> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accepted[kind]
  input.multiple = true
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      resolve(success([...(input.files ?? [])].map(pickedFile)))
    })
    input.addEventListener('cancel', () => resolve(success([])))
    input.click()
  })
}

const mediaTypes: Readonly<Record<SavedKind, string>> = {
  exchange: 'application/json',
  w3c: 'application/ld+json',
  csv: 'text/csv',
  markdown: 'text/markdown',
  html: 'text/html',
  svg: 'image/svg+xml',
  png: 'image/png',
}

function saveFile(file: FileToSave): Promise<Result<string, never>> {
  const { name, kind } = file
  const content = 'text' in file ? file.text : file.bytes
  const url = URL.createObjectURL(new Blob([content], { type: mediaTypes[kind] }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the blob once the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return Promise.resolve(success(name))
}

function print(): Promise<Result<boolean, never>> {
  window.print()
  return Promise.resolve(success(true))
}
