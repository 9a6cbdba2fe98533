import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, it } from 'vitest'
import { repository } from '../../build/scripts/repository.mjs'
import { configurationSchema, yaml } from '../support/packager.ts'

interface Association {
  readonly ext: string
  readonly mimeType?: string
  readonly rank?: string
}

interface System {
  readonly target: readonly string[]
  readonly fileAssociations: readonly Association[]
}

interface Configuration {
  readonly linux: System
  readonly mac: System
  readonly win: System
}

let configuration: Configuration

beforeAll(async () => {
  const text = await readFile(join(repository, 'electron-builder.yml'), 'utf8')
  configuration = yaml.load(text) as Configuration
})

describe('electron-builder.yml', () => {
  it('is what electron-builder understands', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(configurationSchema)
    validate(configuration)
    expect(validate.errors).toBeNull()
  })

  it('makes the usual installers of each system', () => {
    expect(configuration.linux.target).toEqual(['AppImage', 'deb', 'rpm'])
    expect(configuration.mac.target).toEqual(['dmg', 'zip'])
    expect(configuration.win.target).toEqual(['nsis'])
  })

  it('never takes .json from the program that has it', () => {
    expect(configuration.win.fileAssociations.map(({ ext }) => ext)).toEqual(['claimbench'])
    const json = configuration.mac.fileAssociations.find(({ ext }) => ext === 'json')
    expect(json?.rank).toBe('Alternate')
  })

  it('gives the file format to Linux with its whole extension', () => {
    expect(configuration.linux.fileAssociations).toContainEqual(
      expect.objectContaining({
        ext: 'claimbench.json',
        mimeType: 'application/vnd.claimbench+json',
      }),
    )
  })
})
