import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What @electron/fuses looks for in Electron's program. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** The fuses as Electron comes with them, in the order of the wire: 1 is on, 0 off. */
const shippedWire = '101100011'

const licences = {
  LICENSE: 'Copyright (c) Electron contributors\n',
  'LICENSES.chromium.html': '<title>Credits</title>\n',
}

/**
 * Writes a folder that looks like an unpacked Electron for Linux to electron-builder. Its program
 * does nothing, but has the fuses of a real one.
 */
export async function writeStubElectron(folder: string): Promise<void> {
  await writeFiles(folder, {
    ...licences,
    electron: fusedProgram(),
    'chrome-sandbox': '#!/bin/sh\nexit 0\n',
    chrome_crashpad_handler: '#!/bin/sh\nexit 0\n',
    'icudtl.dat': '',
    'libffmpeg.so': '',
    'locales/en-US.pak': '',
    'resources.pak': '',
    'resources/default_app.asar': emptyArchive(),
    version: '45.4.1',
  })
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    await chmod(join(folder, name), 0o755)
  }
}

/** The same for macOS, where the fuses are in the framework and the licences outside the bundle. */
export async function writeStubMacElectron(folder: string): Promise<void> {
  const contents = 'Electron.app/Contents'
  const helpers = ['', ' (Renderer)', ' (GPU)', ' (Plugin)'].flatMap((suffix) => {
    const name = `Electron Helper${suffix}`
    const helper = `${contents}/Frameworks/${name}.app/Contents`
    return [
      [`${helper}/Info.plist`, propertyList(name)],
      [`${helper}/MacOS/${name}`, ''],
    ] as const
  })
  await writeFiles(folder, {
    ...licences,
    [`${contents}/Info.plist`]: propertyList('Electron'),
    [`${contents}/MacOS/Electron`]: '',
    [`${contents}/Frameworks/Electron Framework.framework/Electron Framework`]: fusedProgram(),
    [`${contents}/Resources/default_app.asar`]: emptyArchive(),
    [`${contents}/Resources/electron.icns`]: '',
    ...Object.fromEntries(helpers),
    version: '45.4.1',
  })
}

async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

function fusedProgram(): Buffer {
  return Buffer.concat([
    Buffer.from(`#!/bin/sh\nexit 0\n${sentinel}`, 'latin1'),
    Buffer.from([1, shippedWire.length, ...Buffer.from(shippedWire, 'latin1')]),
    Buffer.alloc(64),
  ])
}

function propertyList(program: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
  <dict>
    <key>CFBundleExecutable</key>
    <string>${program}</string>
    <key>CFBundleIconFile</key>
    <string>electron.icns</string>
  </dict>
</plist>
`
}

/** An archive of no files: the length of its header, then the header, each length as a number of 32 bits. */
function emptyArchive(): Buffer {
  const header = Buffer.from('{"files":{}}', 'latin1')
  const numbers = [4, header.length + 8, header.length + 4, header.length]
  return Buffer.concat([Buffer.from(Uint32Array.from(numbers).buffer), header])
}
