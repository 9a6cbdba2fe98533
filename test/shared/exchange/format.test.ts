import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confidentialLibrary } from '../../../shared/exchange/confidential-library.ts'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeBackup } from '../../../shared/exchange/encode-backup.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { arbitraryApart } from './arbitrary-apart.ts'
import { arbitraryLibrary } from './arbitrary-library.ts'

const folder = new URL('../../../shared/exchange/', import.meta.url)
const page = readFileSync(new URL('FORMAT.md', folder), 'utf8')
const schema = JSON.parse(readFileSync(new URL('claimbench.schema.json', folder), 'utf8')) as object
const example = /```json\n([^]*?)```/.exec(page)?.[1] ?? ''
const validate = new Ajv2020({ strict: false }).compile(schema)

function violations(value: unknown): unknown {
  validate(value)
  return validate.errors ?? []
}

describe('the example in FORMAT.md', () => {
  it('is valid by the schema', () => {
    expect(violations(JSON.parse(example))).toEqual([])
  })

  it('reads without problems and is what would be exported', () => {
    const result = decodeCollection(example)
    if (!result.ok) throw new Error(result.problem.message)
    expect(result.value.problems).toEqual([])
    expect(encodeLibrary(result.value.library)).toBe(example)
  })
})

describe('claimbench.schema.json', () => {
  it('takes everything that is exported', () => {
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        expect(violations(JSON.parse(encodeLibrary(library)))).toEqual([])
      }),
    )
  })

  it('takes backups, and names what is not of one', () => {
    fc.assert(
      fc.property(arbitraryLibrary, arbitraryApart, (library, apart) => {
        expect(violations(JSON.parse(encodeBackup(library, apart)))).toEqual([])
      }),
    )
    const collection = JSON.parse(example) as object
    const apart = { returns: [{ text: 1 }] }
    expect(violations({ ...collection, apart })).not.toEqual([])
  })

  it('takes confidential files', () => {
    const options = { secret: 's', labels: true, speakers: true, notes: true }
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        const file = encodeLibrary(confidentialLibrary(library, options))
        expect(violations(JSON.parse(file))).toEqual([])
      }),
    )
  })

  it.each([
    ['a newer major format', '"formatVersion":"1.2"', '"formatVersion":"2.0"'],
    ['a tag that is no text', '"tag":"claim"}', '"tag":1}'],
    ['an offset that is no number', '"start":33', '"start":"33"'],
    ['a local time', '2026-01-31T09:05:00Z', '2026-01-31'],
    ['an annotation without words', '"exact":"the bridge is safe"', '"words":""'],
    ['an unknown confidence', '"confidence":"high"', '"confidence":"sure"'],
    ['a tombstone of no kind', '"kind":"annotation"', '"sort":"annotation"'],
  ])('refuses %s', (_name, from, to) => {
    const changed = example.replace(from, to)
    expect(changed).not.toBe(example)
    expect(violations(JSON.parse(changed))).not.toEqual([])
  })
})
