import { create } from 'zustand'
import type { ForeignFile } from '../../shared/foreign/read-foreign.ts'

/** A file of another tool that waits for a person to say where its annotations go. */
export interface AskedForeign {
  readonly name: string
  readonly file: ForeignFile
}

/** One after the other, as they came. */
export const useForeign = create<{ readonly waiting: readonly AskedForeign[] }>()(() => ({
  waiting: [],
}))

export function askForeign(asked: AskedForeign): void {
  useForeign.setState(({ waiting }) => ({ waiting: [...waiting, asked] }))
}

/** The first was imported, or left. */
export function settleForeign(asked: AskedForeign): void {
  useForeign.setState(({ waiting }) => ({ waiting: waiting.filter((each) => each !== asked) }))
}
