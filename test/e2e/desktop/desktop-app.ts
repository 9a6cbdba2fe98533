import type { StandIn, StandInOptions } from '../../support/electron/start-stand-in.ts'

/** The desktop app as a person meets it, whatever runs it. */
export type DesktopApp = Pick<
  StandIn,
  | 'page'
  | 'clickMenu'
  | 'answerDialog'
  | 'windows'
  | 'openFile'
  | 'secondInstance'
  | 'quit'
  | 'exited'
  | 'output'
  | 'stop'
>

export type StartOptions = Pick<StandInOptions, 'userData' | 'args'>
