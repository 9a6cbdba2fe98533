import type { CommandLine, Session } from 'electron'

interface Switch {
  readonly name: string
  readonly value?: string
  readonly reason: string
}

/** Before `ready`: what keeps Chromium itself from talking to anybody. */
const networkSwitches: readonly Switch[] = [
  { name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND', reason: 'No name resolves' },
  { name: 'disable-background-networking', reason: 'No background requests' },
  { name: 'disable-component-update', reason: 'No component downloads' },
]

/** Turns off name resolution and Chromium's own requests. To be called before `ready`. */
export function switchOffNetwork(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const { name, value } of networkSwitches) commandLine.appendSwitch(name, value)
}

type IsOwnAddress = (address: string) => boolean

interface AllowedRequest {
  readonly scheme: string
  readonly allowed: (url: string, isOwnAddress: IsOwnAddress) => boolean
  readonly reason: string
}

/** The requests that are let through; every other one is cancelled. */
const allowedRequests: readonly AllowedRequest[] = [
  { scheme: 'app:', allowed: (url, isOwn) => isOwn(url), reason: 'The page itself' },
  {
    scheme: 'blob:',
    allowed: (url, isOwn) => isOwn(url.slice('blob:'.length)),
    reason: 'What the page made in memory: a file being saved',
  },
  { scheme: 'data:', allowed: () => true, reason: 'In memory: an icon inside a stylesheet' },
  {
    scheme: 'devtools:',
    allowed: () => true,
    reason: 'The inspector, which is part of Electron and which the packaged menu lacks',
  },
]

/** Cancels every request but those to the page itself and to what it made in memory. */
export function refuseRequests(
  session: Pick<Session, 'webRequest'>,
  isOwnAddress: IsOwnAddress,
): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const rule = allowedRequests.find(({ scheme }) => url.startsWith(scheme))
    answer({ cancel: rule?.allowed(url, isOwnAddress) !== true })
  })
}
