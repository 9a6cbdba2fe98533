import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { safeParse } from 'valibot'
import type { Answer, HostProblem, HostProblemKind } from '../../shared/ipc/answers.ts'
import { channelOf, questionNames } from '../../shared/ipc/names.ts'
import type { QuestionName } from '../../shared/ipc/names.ts'
import { questions } from '../../shared/ipc/questions.ts'
import type { Question } from '../../shared/ipc/questions.ts'
import { failure } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'

export interface AnswerParts {
  readonly ipcMain: Pick<IpcMain, 'handle'>
  readonly isOwnAddress: (address: string) => boolean
  readonly isOwnWindow: (contents: WebContents) => boolean
  /** Hears of an exception in a handler, of which the page gets only a sentence. */
  readonly report: (name: QuestionName, exception: unknown) => void
}

/** What answers each question. A handler gets the decoded question and never the event. */
export type QuestionHandlers = {
  readonly [Name in QuestionName]: (
    question: Question<Name>,
  ) => Answer<Name> | Promise<Answer<Name>>
}

const sentences = {
  refused: 'Only the window of Claimbench itself may ask for this.',
  malformed: 'The window asked for something in a way that Claimbench does not understand.',
  failed: 'Something went wrong in Claimbench outside this window. Try again, or start it again.',
} as const satisfies Partial<Record<HostProblemKind, string>>

/**
 * Answers every question that the page may ask, each only to our own page in our own window, and
 * only when it has the shape of its schema. The answer is always a `Result`: nothing is thrown
 * at the page.
 */
export function answerQuestions(parts: AnswerParts, handlers: QuestionHandlers): void {
  for (const name of questionNames) answerQuestion(name, handlers[name], parts)
}

function answerQuestion<Name extends QuestionName>(
  name: Name,
  handler: QuestionHandlers[Name],
  parts: AnswerParts,
): void {
  parts.ipcMain.handle(channelOf(name), async (event, asked: unknown): Promise<Answer<Name>> => {
    // Before anything is awaited: a frame that has navigated since is no longer the one that asked.
    if (!isOwnPage(event, parts)) return problem('refused')
    const decoded = safeParse(questions[name], asked)
    if (!decoded.success) return problem('malformed')
    try {
      return await handler(decoded.output)
    } catch (exception) {
      parts.report(name, exception)
      return problem('failed')
    }
  })
}

/** Whether a question comes from the top frame of our own window, at our own address. */
function isOwnPage(
  event: IpcMainInvokeEvent,
  { isOwnAddress, isOwnWindow }: Pick<AnswerParts, 'isOwnAddress' | 'isOwnWindow'>,
): boolean {
  try {
    const frame = event.senderFrame
    return (
      frame !== null &&
      frame === event.sender.mainFrame &&
      isOwnAddress(frame.url) &&
      isOwnWindow(event.sender)
    )
  } catch {
    // What belonged to a closed window throws when it is looked at.
    return false
  }
}

function problem(kind: keyof typeof sentences): Result<never, HostProblem> {
  return failure({ kind, sentence: sentences[kind] })
}
