/** What the directory of a ZIP archive says of one file in it. Sizes and offsets in bytes. */
export interface ZipEntry {
  readonly path: string
  readonly isEncrypted: boolean
  /** 0 is stored, 8 is deflated. */
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its local header begins. */
  readonly offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const entryLength = 46
const greatestComment = 0xffff
/** Stands for a number that did not fit, and is in a ZIP64 field. */
const elsewhere = 0xffffffff

/**
 * The entries of an archive of one part (APPNOTE 6.3.10, section 4.3), one at a time: a caller that
 * has seen enough stops. Throws a RangeError where the bytes are no such archive.
 */
export function* zipDirectory(bytes: Uint8Array): Generator<ZipEntry, void, undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  // No archive that is small enough to be opened begins its directory beyond four gigabytes.
  let position = view.getUint32(end + 16, true)
  let found = 0
  while (position + 4 <= end && view.getUint32(position, true) === entrySignature) {
    const nameLength = view.getUint16(position + 28, true)
    const extraLength = view.getUint16(position + 30, true)
    const commentLength = view.getUint16(position + 32, true)
    const nameStart = position + entryLength
    const extraStart = nameStart + nameLength
    yield {
      path: new TextDecoder().decode(bytes.subarray(nameStart, extraStart)),
      isEncrypted: (view.getUint16(position + 8, true) & 1) === 1,
      method: view.getUint16(position + 10, true),
      crc: view.getUint32(position + 16, true),
      ...places(view, position, { start: extraStart, end: extraStart + extraLength }),
    }
    position = extraStart + extraLength + commentLength
    found += 1
  }
  // Counted in 16 bits: more entries, or a ZIP64 archive, wrap round or leave all bits set.
  const stated = view.getUint16(end + 10, true)
  if (stated !== 0xffff && stated !== (found & 0xffff)) {
    throw new RangeError('The directory breaks off')
  }
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - greatestComment); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw new RangeError('The archive has no directory')
}

type Places = Pick<ZipEntry, 'size' | 'packedSize' | 'offset'>

function places(
  view: DataView,
  position: number,
  extra: { readonly start: number; readonly end: number },
): Places {
  let field = zip64Field(view, extra)
  const place = (at: number): number => {
    const number = view.getUint32(position + at, true)
    if (number !== elsewhere) return number
    const long = Number(view.getBigUint64(field, true))
    field += 8
    return long
  }
  // The long numbers stand in this order, and only those that did not fit.
  const size = place(24)
  const packedSize = place(20)
  const offset = place(42)
  return { size, packedSize, offset }
}

/** Where the numbers of the ZIP64 field begin; the end of the archive where there is none. */
function zip64Field(
  view: DataView,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  let at = start
  while (at + 4 <= end) {
    if (view.getUint16(at, true) === 1) return at + 4
    at += 4 + view.getUint16(at + 2, true)
  }
  return view.byteLength
}
