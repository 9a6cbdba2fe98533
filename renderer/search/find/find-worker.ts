import * as v from 'valibot'
import { findPattern } from '../../../shared/search/find-pattern.ts'
import { findPhrase } from '../../../shared/search/find-phrase.ts'
import { foldText } from '../../../shared/search/fold-text.ts'
import type { FoldedText } from '../../../shared/search/fold-text.ts'
import { noSpans } from '../../../shared/search/packed-spans.ts'
import { phraseOf } from '../../../shared/search/phrase.ts'
import { findRequest } from './find-messages.ts'
import type { FindAnswer, FindRequest } from './find-messages.ts'

let text = ''
let folded: FoldedText | null = null

// A regular expression can take for ever: whoever started this worker ends it then.
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const request = v.parse(findRequest, data)
  if (request.kind === 'text') {
    text = request.text
    folded = null
    return
  }
  say({ kind: 'begun', id: request.id })
  say(answerTo(request))
})

function answerTo({ id, ...wanted }: Extract<FindRequest, { kind: 'find' }>): FindAnswer {
  if (wanted.isPattern) {
    const found = findPattern(text, { ...wanted, source: wanted.words })
    return found.ok
      ? { kind: 'hits', id, hits: found.value }
      : { kind: 'unreadable', id, reason: found.problem }
  }
  const phrase = phraseOf(wanted.words, wanted)
  if (phrase === null) return { kind: 'hits', id, hits: noSpans }
  folded ??= foldText(text)
  return { kind: 'hits', id, hits: findPhrase(folded, phrase) }
}

function say(answer: FindAnswer): void {
  self.postMessage(answer)
}
