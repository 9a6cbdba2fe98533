import type { Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { only } from './only.ts'
import { called } from './record.ts'
import { scriptedAnswer } from './scripted.ts'

/** Each may be called with a window first, which changes nothing here. */
type Asked<Options> = readonly [Options] | readonly [unknown, Options]

function optionsOf<Options>(asked: Asked<Options>): Options {
  return asked.length === 2 ? asked[1] : asked[0]
}

async function showOpenDialog(...asked: Asked<OpenDialogOptions>) {
  const { canceled, filePaths } = scriptedAnswer('open', optionsOf(asked))
  await Promise.resolve()
  return { canceled, filePaths: [...filePaths] }
}

async function showSaveDialog(...asked: Asked<SaveDialogOptions>) {
  await Promise.resolve()
  return scriptedAnswer('save', optionsOf(asked))
}

async function showMessageBox(...asked: Asked<MessageBoxOptions>) {
  await Promise.resolve()
  return messageAnswer(optionsOf(asked))
}

function messageAnswer(options: MessageBoxOptions) {
  const { button, checkboxChecked = false } = scriptedAnswer('message', options)
  const labels = options.buttons ?? ['OK']
  const response = labels.indexOf(button)
  if (response === -1) {
    throw new Error(`The message box has no button “${button}”, only ${labels.join(', ')}`)
  }
  return { response, checkboxChecked }
}

export const dialog = only('dialog', {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  showMessageBoxSync: (...asked: Asked<MessageBoxOptions>) =>
    messageAnswer(optionsOf(asked)).response,
  showErrorBox: (title: string, content: string) => called('dialog.showErrorBox', title, content),
} satisfies Pick<
  Dialog,
  'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showMessageBoxSync' | 'showErrorBox'
>)
