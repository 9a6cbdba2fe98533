/// <reference lib="dom" />
/* global document, Image */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser, thisMachine } from './find-browser.mjs'
import { icnsFile, icnsSizes, icoFile } from './icon-files.mjs'
import { repository } from './repository.mjs'

const resources = join(repository, 'build', 'resources')
const pngSizes = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024]
const icoSizes = [16, 24, 32, 48, 64, 128, 256]

// Apple's grid: an icon's body is 824 of 1024 pixels wide. Small ones need every pixel they can get.
const macBody = 824 / 1024
const macFull = 64

process.exitCode = await makeIcons()

/**
 * Draws every icon anew from `icon.svg`. To be run after a change of the drawing; what it writes is
 * kept with the sources, so that packaging needs no browser.
 *
 * @returns {Promise<number>} The exit code.
 */
async function makeIcons() {
  const found = await findBrowser(thisMachine({ install: false }))
  if (found.kind === 'missing') {
    console.error(found.sentence)
    return 1
  }
  const svg = await readFile(join(resources, 'icon.svg'))
  await writeFile(join(repository, 'renderer', 'public', 'icon.svg'), svg)
  const isRoot = process.getuid?.() === 0
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
  })
  try {
    const page = await browser.newPage()
    const draw = drawer(page, svg)
    const pictures = await Promise.all(pngSizes.map((size) => draw(size, 1)))
    await mkdir(join(resources, 'icons'), { recursive: true })
    for (const { size, png } of pictures) {
      await writeFile(join(resources, 'icons', `${size}x${size}.png`), png)
    }
    const ico = pictures.filter(({ size }) => icoSizes.includes(size))
    await writeFile(join(resources, 'icon.ico'), icoFile(ico))
    const mac = icnsSizes.map((size) => draw(size, size > macFull ? macBody : 1))
    await writeFile(join(resources, 'icon.icns'), icnsFile(await Promise.all(mac)))
  } finally {
    await browser.close()
  }
  return 0
}

/**
 * @param {import('playwright').Page} page
 * @param {Buffer} svg
 * @returns {(size: number, part: number) => Promise<import('./icon-files.mjs').Picture>} `part` is how much of the side the drawing takes.
 */
function drawer(page, svg) {
  const address = `data:image/svg+xml;base64,${svg.toString('base64')}`
  return async (size, part) => {
    const { png, rgba } = await page.evaluate(
      async ({ address, size, part }) => {
        const side = Math.round((size * part) / 2) * 2
        // The drawing asks for its own width, so it is loaded at the one it is shown at.
        const image = new Image(side, side)
        image.src = address
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = size
        canvas.height = size
        const context = canvas.getContext('2d')
        if (context === null) throw new Error('No canvas')
        context.drawImage(image, (size - side) / 2, (size - side) / 2, side, side)
        const { data } = context.getImageData(0, 0, size, size)
        return {
          png: canvas.toDataURL('image/png').replace(/^[^,]*,/u, ''),
          rgba: btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join('')),
        }
      },
      { address, size, part },
    )
    return { size, png: Buffer.from(png, 'base64'), rgba: Buffer.from(rgba, 'base64') }
  }
}
