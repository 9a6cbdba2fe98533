import { hostCommands } from '../../shared/ipc/announcements.ts'
import type { Announcements, HostCommand } from '../../shared/ipc/announcements.ts'
import type { Answer, HostProblem } from '../../shared/ipc/answers.ts'
import type { Bridge } from '../../shared/ipc/bridge.ts'
import { announcementNames, channelOf, questionNames } from '../../shared/ipc/names.ts'
import type { AnnouncementName, QuestionName } from '../../shared/ipc/names.ts'
import { failure } from '../../shared/model/result.ts'

/** The two powers of a preload script that the page gets the use of, by name. */
export interface BridgeParts {
  readonly invoke: (channel: string, question: unknown) => Promise<unknown>
  /** Gives the function that stops it. */
  readonly on: (channel: string, listener: (event: unknown, told: unknown) => void) => () => unknown
}

const refused: HostProblem = {
  kind: 'refused',
  sentence: 'Claimbench knows no such question.',
}

const unanswered: HostProblem = {
  kind: 'failed',
  sentence: 'Claimbench did not answer this window. Close it and start Claimbench again.',
}

/**
 * What the page gets: it may ask and hear the listed names and no other. Asking always ends in a
 * `Result`, and a listener gets what is told without the event, which would lead to every channel.
 */
export function createBridge({ invoke, on }: BridgeParts): Bridge {
  return {
    ask: async (name, question) => {
      // The page may be mistaken about the type, and must not reach another channel by that.
      if (!questionNames.includes(name)) return failure(refused)
      try {
        const answer = await invoke(channelOf(name), question)
        return isAnswer(name, answer) ? answer : failure(unanswered)
      } catch {
        return failure(unanswered)
      }
    },
    listen: (name, listener) => {
      if (!announcementNames.includes(name)) return () => undefined
      const isTold: AnnouncementGuards[typeof name] = guards[name]
      const stop = on(channelOf(name), (_event, told) => {
        if (isTold(told)) listener(told)
      })
      // Whatever `stop` gives stays here: it is the emitter itself with Node's own `off`.
      return () => {
        stop()
      }
    },
  }
}

/** Main keeps its word about the values; that it answered at all, and with a `Result`, is checked. */
function isAnswer<Name extends QuestionName>(_name: Name, answer: unknown): answer is Answer<Name> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false
  return answer.ok === true ? 'value' in answer : answer.ok === false && 'problem' in answer
}

type AnnouncementGuards = {
  readonly [Name in AnnouncementName]: (told: unknown) => told is Announcements[Name]
}

const guards: AnnouncementGuards = {
  command: (told): told is HostCommand => hostCommands.some((command) => command === told),
  'files-given': (told) => Array.isArray(told),
  problem: (told) => typeof told === 'string',
  'team-changed': (told) => told === null,
  closing: (told) => told === null,
}
