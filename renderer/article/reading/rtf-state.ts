/** Where the text of a group goes. */
export type RtfDestination =
  | 'text'
  | 'nowhere'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'title'
  | 'author'
  | 'created'
  /** Nothing below this one is read either. */
  | 'skipped'

/** What holds until the end of a group. */
export interface RtfState {
  destination: RtfDestination
  /** Whether the group is a text beside the running one. */
  isAside: boolean
  /** The text of a title, an author or a style's name. */
  collected: string
  /** How many characters after each `\u` are there for older readers (`\uc`). */
  alternatives: number
  font: number | null
  language: number
  isHidden: boolean
  style: number
  outlineLevel: number | null
  list: number
  listLevel: number
  isInTable: boolean
}

/** The properties of a paragraph that `\\pard` sets. */
export const plainParagraph = {
  style: 0,
  outlineLevel: null,
  list: 0,
  listLevel: 0,
  isInTable: false,
} as const

export function startState(): RtfState {
  return {
    destination: 'text',
    isAside: false,
    collected: '',
    alternatives: 1,
    font: null,
    language: 0,
    isHidden: false,
    ...plainParagraph,
  }
}

/** The state at the start of a group within another. */
export function innerState(outer: RtfState): RtfState {
  return { ...outer, isAside: false, collected: '' }
}

/** Whether the control word changes how the text after it is to be taken; then it is applied. */
export function applyFormatting(state: RtfState, word: string, parameter: number | null): boolean {
  const isOn = parameter !== 0
  switch (word) {
    case 'pard':
      Object.assign(state, plainParagraph)
      return true
    case 'plain':
      Object.assign(state, { font: null, isHidden: false, language: 0 })
      return true
    case 's':
      state.style = parameter ?? 0
      return true
    case 'outlinelevel':
      state.outlineLevel = parameter
      return true
    case 'ls':
      state.list = parameter ?? 0
      return true
    case 'ilvl':
      state.listLevel = parameter ?? 0
      return true
    case 'intbl':
      state.isInTable = isOn
      return true
    case 'f':
      state.font = parameter
      return true
    case 'lang':
      state.language = parameter ?? 0
      return true
    case 'v':
    case 'deleted':
      state.isHidden = isOn
      return true
    case 'uc':
      state.alternatives = Math.max(0, parameter ?? 1)
      return true
    default:
      return false
  }
}
