import { measureAgreement } from '../../shared/agreement/measure-agreement.ts'
import { findDisagreements } from '../../shared/compare/find-disagreements.ts'
import type { CompareAnswer, CompareRequest } from './compare-messages.ts'

// Ten people with a thousand annotations each take seconds, which the window must not wait for.
self.addEventListener('message', ({ data }: MessageEvent<CompareRequest>) => {
  if (data.kind === 'cases') {
    say({ kind: 'cases', cases: findDisagreements(data.compared) })
    return
  }
  const report = measureAgreement(data.request, (progress) => say({ kind: 'progress', progress }))
  say({ kind: 'figures', report })
})

function say(answer: CompareAnswer): void {
  self.postMessage(answer)
}
