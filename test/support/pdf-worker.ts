import { readPdf } from '../../renderer/article/reading/read-pdf.ts'

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  void readPdf(data).then((result) => {
    self.postMessage({ isRead: result.ok, hasWindow: typeof window !== 'undefined' })
  })
})
