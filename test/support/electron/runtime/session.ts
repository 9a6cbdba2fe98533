import type {
  CallbackResponse,
  OnBeforeRequestListenerDetails,
  Session,
  WebContents,
  WebRequest,
  WebRequestFilter,
} from 'electron'
import { needReady } from './life.ts'
import { only } from './only.ts'
import { noted } from './record.ts'

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type BeforeRequest = (
  details: OnBeforeRequestListenerDetails,
  callback: (response: CallbackResponse) => void,
) => void

export type PermissionName = Parameters<RequestHandler>[1]

let requestHandler: RequestHandler | null = null
let checkHandler: CheckHandler | null = null
let beforeRequest: BeforeRequest | null = null

const webRequest = only('session.webRequest', {
  onBeforeRequest(
    filter: WebRequestFilter | BeforeRequest | null,
    listener?: BeforeRequest | null,
  ): void {
    if (typeof filter === 'object' && filter !== null) {
      throw new Error('The stand-in has no filter for session.webRequest.onBeforeRequest')
    }
    if (listener !== undefined) throw new Error('The stand-in expects the listener first')
    beforeRequest = filter
  },
} satisfies Pick<WebRequest, 'onBeforeRequest'>)

const defaultSession = only('session.defaultSession', {
  webRequest: webRequest as unknown as WebRequest,
  setPermissionRequestHandler(handler: RequestHandler | null) {
    requestHandler = handler
  },
  setPermissionCheckHandler(handler: CheckHandler | null) {
    checkHandler = handler
  },
  setDevicePermissionHandler: noted('session.setDevicePermissionHandler'),
  setDisplayMediaRequestHandler: noted('session.setDisplayMediaRequestHandler'),
  setBluetoothPairingHandler: noted('session.setBluetoothPairingHandler'),
  setUSBProtectedClassesHandler: noted('session.setUSBProtectedClassesHandler'),
  setSpellCheckerEnabled: noted('session.setSpellCheckerEnabled'),
  setSpellCheckerLanguages: noted('session.setSpellCheckerLanguages'),
  setSpellCheckerDictionaryDownloadURL: noted('session.setSpellCheckerDictionaryDownloadURL'),
  setCertificateVerifyProc: noted('session.setCertificateVerifyProc'),
  setPreloads: noted('session.setPreloads'),
  setDownloadPath: noted('session.setDownloadPath'),
  on: noted('session.on'),
} satisfies Partial<Record<keyof Session, unknown>> &
  Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>)

export const session = only('session', {
  get defaultSession(): Session {
    needReady('Session can only be received when app is ready')
    return defaultSession as unknown as Session
  },
})

/** What the product's listener says of a request; without one, everything may pass. */
export function mayRequest(details: OnBeforeRequestListenerDetails): Promise<boolean> {
  const listener = beforeRequest
  if (listener === null) return Promise.resolve(true)
  return new Promise((resolve, reject) => {
    listener(details, ({ cancel, redirectURL }) => {
      if (redirectURL === undefined) resolve(cancel !== true)
      else reject(new Error('The stand-in cannot redirect requests'))
    })
  })
}

/** What the product's handlers say of a permission; without any, Electron grants it. */
export function mayUse(contents: WebContents, permission: PermissionName, origin: string): boolean {
  const answers: boolean[] = []
  const details = { requestingUrl: origin, isMainFrame: true }
  requestHandler?.(contents, permission, (granted) => answers.push(granted), details)
  if (checkHandler !== null) {
    answers.push(checkHandler(contents, permission, origin, details))
  }
  return answers.every((granted) => granted)
}
