import { expect, it } from 'vitest'
import { drawText, makePdf } from '../../../../support/make-pdf.ts'

it('reads inside a worker, which says nothing but its answer', async () => {
  const worker = new Worker(new URL('../../../../support/pdf-worker.ts', import.meta.url), {
    type: 'module',
  })
  try {
    const messages: unknown[] = []
    await new Promise<void>((resolve, reject) => {
      worker.addEventListener('error', (event) => reject(new Error(event.message)))
      worker.addEventListener('message', ({ data }: MessageEvent<object>) => {
        messages.push(data)
        if ('isRead' in data) resolve()
      })
      worker.postMessage(makePdf({ pages: [drawText('Text', { y: 700 })] }))
    })
    expect(messages).toEqual([{ isRead: true, hasWindow: false }])
  } finally {
    worker.terminate()
  }
})
