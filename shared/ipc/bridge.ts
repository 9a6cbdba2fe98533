import type { Announcements } from './announcements.ts'
import type { Answer } from './answers.ts'
import type { AnnouncementName, QuestionName } from './names.ts'
import type { Question } from './questions.ts'

/** What the preload script exposes to the page as `window.claimbench`: two functions, no more. */
export interface Bridge {
  readonly ask: <Name extends QuestionName>(
    name: Name,
    question: Question<Name>,
  ) => Promise<Answer<Name>>
  /** Gives the function that stops it. */
  readonly listen: <Name extends AnnouncementName>(
    name: Name,
    listener: (told: Announcements[Name]) => void,
  ) => () => void
}
