import type { Size } from '../../../shared/map/map-layout.ts'

/** Chromium refuses a canvas with a longer side than this. */
const longestSide = 16_384
/** Takes 240 MB while it is drawn; more would take the time and the memory of other work. */
const mostPixels = 60_000_000

/** How many pixels a picture of a size gets for each of its own: two, or what a canvas can hold. */
export function pixelScale({ width, height }: Size): number {
  return Math.min(
    2,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  )
}

/** Draws an SVG file that needs nothing else as a PNG file. @throws RangeError where it cannot. */
export async function pngOfSvg(svg: string, size: Size): Promise<Uint8Array<ArrayBuffer>> {
  const scale = pixelScale(size)
  const image = new Image()
  // A data address, because the page's policy allows pictures from no other.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(size.width * scale)
  canvas.height = Math.floor(size.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  if (blob === null) throw new RangeError('The picture is too large for this browser')
  return new Uint8Array(await blob.arrayBuffer())
}
