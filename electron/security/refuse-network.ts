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

/** Cancels every request but those to the page itself and to what it made in memory. */
export function refuseRequests(
  session: Pick<Session, 'webRequest'>,
  isOwnAddress: (address: string) => boolean,
): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !(isOwnAddress(url) || isInMemory(url, isOwnAddress)) })
  })
}

/** A blob of our own (a file being saved), or a data address (an icon inside a stylesheet). */
function isInMemory(url: string, isOwnAddress: (address: string) => boolean): boolean {
  return (
    url.startsWith('data:') ||
    url.startsWith('devtools:') ||
    (url.startsWith('blob:') && isOwnAddress(url.slice('blob:'.length)))
  )
}
