import { realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { securityHeaders } from '../security/headers.ts'
import { assetSegments } from './asset-segments.ts'
import { contentTypeOf } from './content-types.ts'

export interface AssetRequest {
  readonly method: string
  /** As it came: percent-encoded, with or without a query. */
  readonly path: string
}

/** `file` is the real path to send, or null for an empty body. */
export interface AssetAnswer {
  readonly status: 200 | 400 | 404 | 405
  readonly headers: Readonly<Record<string, string>>
  readonly file: string | null
}

/**
 * Answers a request for a part of the built page: a file inside `folder`, or a refusal.
 *
 * Nothing outside the folder is reached, neither by name nor through a symbolic link; folders are
 * not listed; only files of the kinds in the table of content types are sent. Every answer, a
 * refusal too, carries the security headers.
 */
export async function findAsset(request: AssetRequest, folder: string): Promise<AssetAnswer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refusal(405, { Allow: 'GET, HEAD' })
  }
  const segments = assetSegments(request.path)
  if (segments === null) return refusal(400)
  const contentType = contentTypeOf(extname(segments.at(-1) ?? ''))
  if (contentType === null) return refusal(404)
  const found = await regularFileInside(folder, segments)
  if (found === null) return refusal(404)
  return {
    status: 200,
    headers: {
      ...securityHeaders,
      'Content-Type': contentType,
      'Content-Length': String(found.size),
      'Cache-Control': cacheControl(segments),
    },
    file: request.method === 'HEAD' ? null : found.file,
  }
}

function refusal(
  status: 400 | 404 | 405,
  extra: Readonly<Record<string, string>> = {},
): AssetAnswer {
  return {
    status,
    headers: { ...securityHeaders, ...extra, 'Content-Length': '0', 'Cache-Control': 'no-store' },
    file: null,
  }
}

// Names in assets/ carry a hash of their content; index.html is the one name that stays.
function cacheControl(segments: readonly string[]): string {
  return segments[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache'
}

async function regularFileInside(
  folder: string,
  segments: readonly string[],
): Promise<{ readonly file: string; readonly size: number } | null> {
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, ...segments))
    if (!file.startsWith(root + sep)) return null
    const stats = await stat(file)
    return stats.isFile() ? { file, size: stats.size } : null
  } catch {
    // Missing, a loop of links, a file used as a folder, no permission: for a page all the same.
    return null
  }
}
