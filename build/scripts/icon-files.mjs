/** @typedef {{ size: number, png: Buffer, rgba: Buffer }} Picture A square picture; `rgba` has its rows from the top. */

/**
 * A Windows icon: a directory of 16 bytes for each picture, then the pictures.
 *
 * Up to 64 pixels they are bitmaps, which every reader of icons knows, installers among them; the
 * larger ones are PNG, as Windows itself writes them.
 *
 * @see https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 *
 * @param {readonly Picture[]} pictures Up to 256 pixels.
 * @returns {Buffer}
 */
export function icoFile(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  const images = pictures.map((picture) => (picture.size > 64 ? picture.png : bitmap(picture)))
  let offset = header.length
  for (const [index, { size }] of pictures.entries()) {
    const image = images[index] ?? Buffer.alloc(0)
    const at = 6 + 16 * index
    // One byte for each side, in which 0 stands for 256.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(image.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += image.length
  }
  return Buffer.concat([header, ...images])
}

/**
 * A bitmap as icons hold it: BITMAPINFOHEADER, the colours as BGRA with the lowest row first, then a
 * mask of one bit a pixel. Its transparency comes from the alpha channel, so the mask stays empty.
 *
 * @param {Picture} picture
 * @returns {Buffer}
 */
function bitmap({ size, rgba }) {
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(size, 4)
  // Colours and mask count together.
  header.writeInt32LE(size * 2, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const colours = Buffer.alloc(size * size * 4)
  for (let row = 0; row < size; row += 1) {
    const line = rgba.subarray(row * size * 4, (row + 1) * size * 4)
    const target = (size - 1 - row) * size * 4
    for (let at = 0; at < line.length; at += 4) {
      colours[target + at] = line[at + 2] ?? 0
      colours[target + at + 1] = line[at + 1] ?? 0
      colours[target + at + 2] = line[at] ?? 0
      colours[target + at + 3] = line[at + 3] ?? 0
    }
  }
  // Each row of the mask fills whole groups of 32 bits.
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size)
  return Buffer.concat([header, colours, mask])
}

/**
 * The types that hold a PNG, with the number of pixels. Those of 16 and 32 points at single density
 * are left out: macOS reads them wrongly when they hold a PNG, and takes the double ones instead.
 *
 * @see https://en.wikipedia.org/wiki/Apple_Icon_Image_format
 */
const icnsTypes = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
])

export const icnsSizes = [...new Set(icnsTypes.map(([, size]) => size))]

/**
 * A macOS icon: `icns`, its length, then type, length and PNG of each picture.
 *
 * @param {readonly Picture[]} pictures One for each of `icnsSizes`.
 * @returns {Buffer}
 */
export function icnsFile(pictures) {
  const entries = icnsTypes.flatMap(([type, size]) => {
    const picture = pictures.find((one) => one.size === size)
    if (picture === undefined) throw new RangeError(`There is no picture of ${size} pixels`)
    return [tagged(type, picture.png)]
  })
  return tagged('icns', Buffer.concat(entries))
}

/**
 * @param {string} type Four letters.
 * @param {Buffer} content
 * @returns {Buffer} Both lengths count these eight bytes too.
 */
function tagged(type, content) {
  const header = Buffer.alloc(8)
  header.write(type, 'latin1')
  header.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([header, content])
}
