import type { IpcMain, WebContents, WebFrameMain } from 'electron'
import { describe, expect, it } from 'vitest'
import { answerQuestions } from '../../electron/ipc/answer-questions.ts'
import type { QuestionHandlers } from '../../electron/ipc/answer-questions.ts'
import { isOwnAddress } from '../../electron/main/origin.ts'
import { questionNames } from '../../shared/ipc/names.ts'
import type { QuestionName } from '../../shared/ipc/names.ts'
import { success } from '../../shared/model/result.ts'

type Listener = (event: unknown, ...words: unknown[]) => Promise<unknown>

const token = 'token-0001'

/** A question of each name that has the right shape. */
const wellFormed: Readonly<Record<QuestionName, unknown>> = {
  'pick-files': { kind: 'article' },
  'take-files': {},
  'read-file': { token },
  'save-file': { name: 'a.json', text: '{}', kind: 'exchange' },
  print: {},
  'export-pdf': { name: 'a.pdf' },
  'write-backup': { bytes: new Uint8Array([1]), mark: 1 },
  'list-backups': {},
  'read-backup': { name: 'library-20260101T000000Z-1.claimbench.json' },
  'team-folder': {},
  'choose-team-folder': {},
  'leave-team-folder': {},
  'list-team-files': {},
  'read-team-file': { name: 'bo-1111aaaa.claimbench (conflicted copy).json' },
  'write-team-file': { name: 'ana-0k3v9zq1.claimbench.json', bytes: new Uint8Array([1]) },
  'ready-to-close': {},
}

function fakeWindow(url = 'app://claimbench/') {
  const frame = { url } as unknown as WebFrameMain
  const contents = { mainFrame: frame } as unknown as WebContents
  return { frame, contents, event: { senderFrame: frame, sender: contents } }
}

/** Handlers that remember what they were asked, and with how much. */
function answering(own: WebContents, changes: Partial<QuestionHandlers> = {}) {
  const listeners = new Map<string, Listener>()
  const asked: unknown[][] = []
  const reported: unknown[][] = []
  const handlers = Object.fromEntries(
    questionNames.map((name) => [
      name,
      (...words: unknown[]) => {
        asked.push([name, ...words])
        return success(null)
      },
    ]),
  ) as unknown as QuestionHandlers
  answerQuestions(
    {
      ipcMain: {
        handle: (channel: string, listener: Listener) => listeners.set(channel, listener),
      } as unknown as IpcMain,
      isOwnAddress,
      isOwnWindow: (contents) => contents === own,
      report: (...words) => reported.push(words),
    },
    { ...handlers, ...changes },
  )
  const ask = (name: string, event: unknown, ...words: unknown[]) =>
    listeners.get(`claimbench:${name}`)!(event, ...words)
  return { listeners, asked, reported, ask }
}

const refused = {
  ok: false,
  problem: {
    kind: 'refused',
    sentence: 'Only the window of Claimbench itself may ask for this.',
  },
}

describe('answerQuestions', () => {
  it('listens on the channel of each question and on no other', () => {
    const { listeners } = answering(fakeWindow().contents)
    expect([...listeners.keys()]).toEqual(questionNames.map((name) => `claimbench:${name}`))
  })

  it.each(questionNames)('hands the decoded question of %s to its handler, alone', async (name) => {
    const { contents, event } = fakeWindow()
    const { ask, asked } = answering(contents)
    expect(await ask(name, event, wellFormed[name], 'more')).toEqual({ ok: true, value: null })
    expect(asked).toEqual([[name, wellFormed[name]]])
  })

  it('hands over a file of bytes as it is', async () => {
    const { contents, event } = fakeWindow()
    const { ask, asked } = answering(contents)
    const file = { name: 'a.png', kind: 'png', bytes: new Uint8Array([137, 80]) }
    await ask('save-file', event, file)
    expect(asked).toEqual([['save-file', file]])
  })

  it.each(questionNames)('refuses %s from elsewhere', async (name) => {
    const { contents, event } = fakeWindow('https://example.org/')
    const { ask, asked } = answering(contents)
    expect(await ask(name, event, wellFormed[name])).toEqual(refused)
    expect(asked).toEqual([])
  })

  const own = fakeWindow()
  const other = fakeWindow()
  it.each([
    { from: 'a frame that is gone', event: { ...own.event, senderFrame: null } },
    { from: 'a frame inside the page', event: { ...own.event, senderFrame: other.frame } },
    { from: 'another window', event: other.event },
    {
      from: 'a window that is gone',
      event: {
        senderFrame: own.frame,
        get sender() {
          throw new TypeError('Object has been destroyed')
        },
      },
    },
  ])('refuses $from', async ({ event }) => {
    const { ask, asked } = answering(own.contents)
    expect(await ask('print', event, {})).toEqual(refused)
    expect(asked).toEqual([])
  })

  it.each([
    '',
    'about:blank',
    'app://claimbench.example.org/',
    'app://other/?app://claimbench/',
    'https://claimbench/',
    'file:///app/claimbench',
    'data:text/html,app://claimbench/',
  ])('refuses the address “%s”', async (url) => {
    const { contents, event } = fakeWindow(url)
    const { ask, asked } = answering(contents)
    expect(await ask('print', event, {})).toEqual(refused)
    expect(asked).toEqual([])
  })

  it('looks at who asks before it gives way to anything else', async () => {
    const { contents, event } = fakeWindow()
    const { ask } = answering(contents)
    const leaving: { senderFrame: WebFrameMain | null; sender: WebContents } = { ...event }
    const answer = ask('print', leaving, {})
    leaving.senderFrame = null
    expect(await answer).toEqual({ ok: true, value: null })
  })

  it.each([
    { name: 'save-file', asked: { name: 'a.png', kind: 'png', text: 'no bytes' } },
    { name: 'save-file', asked: { name: 'a.svg', kind: 'svg', bytes: new Uint8Array([1]) } },
    { name: 'save-file', asked: { name: 'a', kind: 'program', text: '' } },
    { name: 'read-file', asked: { token: 7 } },
    { name: 'read-file', asked: { token, path: '/etc/passwd' } },
    { name: 'read-file', asked: undefined },
    { name: 'read-file', asked: null },
    { name: 'print', asked: { silent: true } },
    { name: 'write-backup', asked: { bytes: new Uint8Array([1]), mark: 0 } },
    { name: 'write-backup', asked: { bytes: '{}', mark: 1 } },
    { name: 'read-backup', asked: { name: '../library.json' } },
    { name: 'pick-files', asked: { kind: 'folder' } },
  ])('finds $asked malformed for $name', async ({ name, asked: question }) => {
    const { contents, event } = fakeWindow()
    const { ask, asked } = answering(contents)
    expect(await ask(name, event, question)).toMatchObject({
      ok: false,
      problem: { kind: 'malformed' },
    })
    expect(asked).toEqual([])
  })

  it.each([
    {
      how: 'at once',
      print: () => {
        throw new Error('/home/ada: secret')
      },
    },
    { how: 'later', print: () => Promise.reject(new Error('/home/ada: secret')) },
  ])('answers an exception thrown $how with a sentence, and reports it', async ({ print }) => {
    const { contents, event } = fakeWindow()
    const { ask, reported } = answering(contents, { print })
    expect(await ask('print', event, {})).toEqual({
      ok: false,
      problem: {
        kind: 'failed',
        sentence:
          'Something went wrong in Claimbench outside this window. Try again, or start it again.',
      },
    })
    expect(reported).toEqual([['print', new Error('/home/ada: secret')]])
  })
})
