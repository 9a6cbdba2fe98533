import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What @electron/fuses looks for in Electron's program. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** The fuses as Electron comes with them, in the order of the wire: 1 is on, 0 off. */
const shippedWire = '101100011'

/**
 * Writes a folder that looks like an unpacked Electron for Linux to electron-builder. Its program
 * does nothing, but has the fuses of a real one.
 */
export async function writeStubElectron(folder: string): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true })
  await mkdir(join(folder, 'locales'))
  const wire = Buffer.from([1, shippedWire.length, ...Buffer.from(shippedWire, 'latin1')])
  const program = Buffer.concat([
    Buffer.from('#!/bin/sh\nexit 0\n', 'latin1'),
    Buffer.from(sentinel, 'latin1'),
    wire,
    Buffer.alloc(64),
  ])
  const files: Readonly<Record<string, string | Buffer>> = {
    electron: program,
    'chrome-sandbox': '#!/bin/sh\nexit 0\n',
    chrome_crashpad_handler: '#!/bin/sh\nexit 0\n',
    'icudtl.dat': '',
    'libffmpeg.so': '',
    'locales/en-US.pak': '',
    'resources.pak': '',
    'resources/default_app.asar': emptyArchive(),
    LICENSE: 'Copyright (c) Electron contributors\n',
    'LICENSES.chromium.html': '<title>Credits</title>\n',
    version: '45.4.1',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    await chmod(join(folder, name), 0o755)
  }
}

/** An archive of no files: the length of its header, then the header, each length as a number of 32 bits. */
function emptyArchive(): Buffer {
  const header = Buffer.from('{"files":{}}', 'latin1')
  const numbers = [4, header.length + 8, header.length + 4, header.length]
  return Buffer.concat([Buffer.from(Uint32Array.from(numbers).buffer), header])
}
