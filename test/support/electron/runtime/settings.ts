import { settingsVariable } from '../messages.ts'
import type { Settings } from '../messages.ts'

const given = process.env[settingsVariable]
if (given === undefined) throw new Error(`The stand-in is started with ${settingsVariable} only`)
// The product's own children must not take themselves for a stand-in.
Reflect.deleteProperty(process.env, settingsVariable)

export const settings = JSON.parse(given) as Settings
