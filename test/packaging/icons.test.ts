import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { icnsFile, icoFile } from '../../build/scripts/icon-files.mjs'
import { repository } from '../../build/scripts/repository.mjs'

const resources = join(repository, 'build', 'resources')
const png = (size: number) => join(resources, 'icons', `${size}x${size}.png`)

describe('the icons', () => {
  it.each([16, 24, 32, 48, 64, 96, 128, 256, 512, 1024])('have %i pixels', async (size) => {
    const bytes = await readFile(png(size))
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size])
  })

  it('of a browser window is the same drawing', async () => {
    const shown = await readFile(join(repository, 'renderer', 'public', 'icon.svg'))
    expect(shown.equals(await readFile(join(resources, 'icon.svg')))).toBe(true)
  })

  it('for Windows have every size, each inside the file', async () => {
    const bytes = await readFile(join(resources, 'icon.ico'))
    const entries = Array.from({ length: bytes.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index
      const [length, offset] = [bytes.readUInt32LE(at + 8), bytes.readUInt32LE(at + 12)]
      return { size: bytes.readUInt8(at) || 256, image: bytes.subarray(offset, offset + length) }
    })
    expect(entries.map(({ size }) => size)).toEqual([16, 24, 32, 48, 64, 128, 256])
    expect(entries.at(-1)!.image.equals(await readFile(png(256)))).toBe(true)
    const last = entries.at(-1)!
    expect(last.image.byteOffset + last.image.length - bytes.byteOffset).toBe(bytes.length)
  })

  it('for macOS have every type, and the length they tell', async () => {
    const bytes = await readFile(join(resources, 'icon.icns'))
    expect(bytes.toString('latin1', 0, 4)).toBe('icns')
    expect(bytes.readUInt32BE(4)).toBe(bytes.length)
    const types: (readonly [string, number])[] = []
    for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at + 4)) {
      types.push([bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8 + 16)])
    }
    expect(types).toEqual([
      ['ic11', 32],
      ['ic12', 64],
      ['ic07', 128],
      ['ic13', 256],
      ['ic08', 256],
      ['ic14', 512],
      ['ic09', 512],
      ['ic10', 1024],
    ])
  })
})

describe('icoFile', () => {
  it('writes small pictures as bitmaps from the lowest row up, blue first', () => {
    const rgba = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])
    const file = icoFile([{ size: 2, png: Buffer.from('unused'), rgba }])
    const colours = file.subarray(6 + 16 + 40, 6 + 16 + 40 + 16)
    expect([...colours]).toEqual([11, 10, 9, 12, 15, 14, 13, 16, 3, 2, 1, 4, 7, 6, 5, 8])
    // Two rows of the mask, 32 bits each.
    expect(file.length).toBe(6 + 16 + 40 + 16 + 8)
  })
})

describe('icnsFile', () => {
  it('does not leave a size out', () => {
    expect(() => icnsFile([])).toThrow('32 pixels')
  })
})
