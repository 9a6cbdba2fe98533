import type { WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { exportPdf, printArticle } from '../../electron/main/print-article.ts'
import { failure, success } from '../../shared/model/result.ts'

describe('printArticle', () => {
  type Callback = (isPrinted: boolean, reason: string) => void
  function printing(print: (options: unknown, callback: Callback) => void) {
    return printArticle({ print })
  }
  const notPrinted = failure({
    kind: 'failed',
    sentence:
      'The article was not printed. See that a printer is set up and switched on, then try again.',
  })

  it.each([
    { said: 'that it printed', isPrinted: true, reason: '', answer: success(true) },
    {
      said: 'that it was cancelled',
      isPrinted: false,
      reason: 'Print job canceled',
      answer: success(false),
    },
    {
      said: 'so in British',
      isPrinted: false,
      reason: 'print job cancelled',
      answer: success(false),
    },
    { said: 'that it failed', isPrinted: false, reason: 'Print job failed', answer: notPrinted },
    { said: 'nothing', isPrinted: false, reason: '', answer: notPrinted },
  ])('answers when Electron says $said', async ({ isPrinted, reason, answer }) => {
    expect(await printing((_options, callback) => callback(isPrinted, reason))).toEqual(answer)
  })

  it('answers when Electron throws', async () => {
    const answer = printing(() => {
      throw new Error('Invalid printer settings')
    })
    expect(await answer).toEqual(notPrinted)
  })

  it('prints the colours on the paper that the printer has', async () => {
    const asked: unknown[] = []
    await printing((options, callback) => {
      asked.push(options)
      callback(true, '')
    })
    expect(asked).toEqual([{ printBackground: true, usePrinterDefaultPageSize: true }])
  })
})

describe('exportPdf', () => {
  const pdf = new Uint8Array([0x25, 0x50, 0x44, 0x46])
  /** An export in which everything goes well but what is changed. */
  function exporting(changes: Partial<Parameters<typeof exportPdf>[0]> = {}) {
    const done: unknown[][] = []
    const answer = exportPdf({
      contents: {
        printToPDF: (options: unknown) => {
          done.push(['print', options])
          return Promise.resolve(pdf)
        },
      } as unknown as WebContents,
      pickTarget: (...words) => {
        done.push(['pick', ...words])
        return Promise.resolve('/home/ada/Drones.pdf')
      },
      write: (...words) => {
        done.push(['write', ...words])
        return Promise.resolve(success(null))
      },
      name: 'Article.pdf',
      ...changes,
    })
    return { done, answer }
  }

  it('asks where, lays out the page and writes it, and tells the name without the path', async () => {
    const { done, answer } = exporting()
    expect(await answer).toEqual(success('Drones.pdf'))
    expect(done).toEqual([
      ['pick', 'Article.pdf'],
      [
        'print',
        {
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        },
      ],
      ['write', '/home/ada/Drones.pdf', pdf],
    ])
  })

  it('does nothing when the person changed their mind', async () => {
    const { done, answer } = exporting({ pickTarget: () => Promise.resolve(null) })
    expect(await answer).toEqual(success(null))
    expect(done).toEqual([])
  })

  it('writes nothing when the page cannot be laid out', async () => {
    const contents = {
      printToPDF: () => Promise.reject(new Error('Failed to generate PDF')),
    } as unknown as WebContents
    const { done, answer } = exporting({ contents })
    expect(await answer).toEqual(
      failure({
        kind: 'failed',
        sentence:
          '“Drones.pdf” was not written: the article could not be laid out as a PDF. Try again, or print it.',
      }),
    )
    expect(done).toEqual([['pick', 'Article.pdf']])
  })

  it('says why the file could not be written', async () => {
    const full = failure({
      kind: 'disk-full' as const,
      sentence: '“Drones.pdf”: the disk is full.',
    })
    const { answer } = exporting({ write: () => Promise.resolve(full) })
    expect(await answer).toEqual(full)
  })

  it.each([
    { what: 'the dialog', changes: { pickTarget: () => Promise.reject(new Error('no dialog')) } },
    { what: 'the write', changes: { write: () => Promise.reject(new Error('no disk')) } },
  ])('answers with a sentence when $what throws', async ({ changes }) => {
    const { answer } = exporting(changes)
    expect(await answer).toEqual(
      failure({
        kind: 'failed',
        sentence: 'The PDF was not written. Try again, or choose a folder on another disk.',
      }),
    )
  })
})
