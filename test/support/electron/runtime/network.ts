import type { OnBeforeRequestListenerDetails, WebContents, WebFrameMain } from 'electron'
import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright'
import { toProduct } from './addresses.ts'
import { handlerOf } from './protocol.ts'
import { record } from './record.ts'
import { mayRequest } from './session.ts'

/** What the network needs of the contents of a window. */
export interface RequestingContents {
  readonly contents: WebContents
  /** Asks the product whether a frame may go there. */
  readonly mayNavigate: (address: string, isMainFrame: boolean) => boolean
  readonly frame: WebFrameMain
}

const contentsOfPages = new Map<Page, RequestingContents>()
let requests = 0

export function answerFor(page: Page, requesting: RequestingContents): void {
  contentsOfPages.set(page, requesting)
  page.once('close', () => contentsOfPages.delete(page))
}

/** Puts the product's own listener and its own scheme between every page and the network. */
export async function interceptRequests(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    try {
      await answer(route)
    } catch (reason) {
      console.error(reason)
      await route.abort('failed').catch(() => undefined)
    }
  })
}

async function answer(route: Route): Promise<void> {
  const request = route.request()
  const url = toProduct(request.url())
  const requesting = requestingContents(request)
  // A window that the product did not open never gets as far as a request.
  if (requesting === null) return route.abort('aborted')

  if (request.isNavigationRequest()) {
    const isMainFrame = request.frame().parentFrame() === null
    if (!requesting.mayNavigate(url, isMainFrame)) return route.abort('aborted')
  }
  const allowed = await mayRequest(detailsOf(request, url, requesting))
  record.requests.push({ url, cancel: !allowed })
  if (!allowed) return route.abort('blockedbyclient')

  const handler = handlerOf(url)
  if (handler === null) return route.continue()
  const response = await handler(productRequest(request, url))
  if (response.status >= 300 && response.status < 400) {
    throw new Error(`The stand-in cannot follow the redirect that ${url} was answered with`)
  }
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

function requestingContents(request: PageRequest): RequestingContents | null {
  try {
    return contentsOfPages.get(request.frame().page()) ?? null
  } catch {
    // The frame of a window that is only now being opened.
    return null
  }
}

function productRequest(request: PageRequest, url: string): Request {
  const body = request.postDataBuffer()
  return new Request(url, {
    method: request.method(),
    headers: request.headers(),
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  })
}

function detailsOf(
  request: PageRequest,
  url: string,
  { contents, frame }: RequestingContents,
): OnBeforeRequestListenerDetails {
  requests += 1
  return {
    id: requests,
    url,
    method: request.method(),
    webContents: contents,
    webContentsId: contents.id,
    frame,
    resourceType: resourceType(request),
    referrer: toProduct(request.headers()['referer'] ?? ''),
    timestamp: Date.now(),
    uploadData: [],
  }
}

function resourceType(request: PageRequest): OnBeforeRequestListenerDetails['resourceType'] {
  const type = request.resourceType()
  switch (type) {
    case 'document':
      return request.frame().parentFrame() === null ? 'mainFrame' : 'subFrame'
    case 'stylesheet':
    case 'script':
    case 'image':
    case 'font':
    case 'media':
    case 'ping':
      return type
    case 'xhr':
    case 'fetch':
      return 'xhr'
    default:
      return 'other'
  }
}
