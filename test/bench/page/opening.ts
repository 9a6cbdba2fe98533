import { pickedFile } from '../../../renderer/platform/browser-host.ts'
import { openPickedFiles } from '../../../renderer/app/opening.ts'
import { endReview, useReviews } from '../../../renderer/state/review.ts'
import { openWorkspace } from '../../../renderer/storage/workspace.ts'
import { drawText, makePdf } from '../../support/make-pdf.ts'
import { painted, settled } from './measure.ts'
import { show } from './product.tsx'

/**
 * From a chosen file until its article is drawn for review, and the longest task of the main thread
 * meanwhile (Long Tasks API; below 50 ms it counts as 0). All times in milliseconds.
 */
export async function opening() {
  const workspace = await openWorkspace('bench-opening')
  show(workspace)
  const results: Record<string, { review: number; longestTask: number }> = {}
  for (const [name, content] of Object.entries(files())) {
    await settled()
    let longestTask = 0
    const count = (entries: PerformanceEntryList) => {
      for (const { duration } of entries) longestTask = Math.max(longestTask, duration)
    }
    const observer = new PerformanceObserver((list) => count(list.getEntries()))
    observer.observe({ type: 'longtask' })
    const file = new File([content], name)
    const begun = performance.now()
    void openPickedFiles(workspace, [pickedFile(file)])
    await drawn()
    const review = performance.now() - begun
    // The task that lays the text out comes after, and what it took is told later still.
    await painted()
    await settled()
    count(observer.takeRecords())
    observer.disconnect()
    results[name] = { review: Math.round(review), longestTask: Math.round(longestTask) }
    for (const shown of useReviews.getState().waiting) endReview(shown)
  }
  return results
}

/** Asks rarely: what the worker sends must not wait behind the asking. */
async function drawn(): Promise<void> {
  while (document.querySelector('.review-text p') === null) {
    await new Promise((done) => setTimeout(done, 20))
  }
}

function files(): Readonly<Record<string, BlobPart>> {
  const sentences = Array.from({ length: 25_000 }, (_, at) => sentence(at))
  const paragraphs = sentences.map((words) => `<p>${words}</p>`)
  const html = `<!doctype html><title>Long page</title><article><h1>Long page</h1>${paragraphs.join('\n')}</article>`
  const pages = Array.from({ length: 300 }, (_, page) =>
    Array.from({ length: 50 }, (_, line) =>
      drawText(sentence(page * 50 + line).slice(0, 95), { y: 780 - line * 14 }),
    ).join('\n'),
  )
  return {
    'page.html': html,
    'pages.pdf': new Uint8Array(makePdf({ pages })),
    'text.txt': sentences.slice(0, 12_000).join('\n\n'),
  }
}

/** Some 190 characters. */
function sentence(at: number): string {
  return `Paragraph ${at}: the harbour office said on Friday that no crate number ${at * 37} had left its sheds without papers, and that ${at % 91} lorries were counted at the gate by two officers of the port.`
}
