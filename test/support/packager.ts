import { createRequire } from 'node:module'

interface Asar {
  readonly listPackage: (archive: string, options: { readonly isPack: boolean }) => string[]
  readonly extractAll: (archive: string, folder: string) => void
  readonly extractFile: (archive: string, file: string) => Buffer
}

interface Fuses {
  /** The place of each fuse in the wire by its name; an enum, so names by place as well. */
  readonly FuseV1Options: Readonly<Record<string, number | string>>
  readonly getCurrentFuseWire: (program: string) => Promise<Record<string, number | string>>
}

interface Yaml {
  readonly load: (text: string) => unknown
}

// These come with electron-builder, so they are asked for as electron-builder would.
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const ofPackager = createRequire(ofBuilder.resolve('app-builder-lib'))

function load(name: string): unknown {
  return ofPackager(name)
}

export const asar = load('@electron/asar') as Asar
export const fuses = load('@electron/fuses') as Fuses
export const yaml = load('js-yaml') as Yaml
/** The JSON Schema of electron-builder's configuration. */
export const configurationSchema = load('./../scheme.json') as object
