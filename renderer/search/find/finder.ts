import * as v from 'valibot'
import type { PackedSpans } from '../../../shared/search/packed-spans.ts'
import { startWorker } from '../../platform/start-worker.ts'
import type { FindWanted } from '../../state/find.ts'
import { findAnswer } from './find-messages.ts'
import type { FindRequest } from './find-messages.ts'
import workerAddress from './find-worker.ts?worker&url'

export type Finding =
  | { readonly kind: 'hits'; readonly hits: PackedSpans }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'too-long' }

/** Finds words and patterns in one text, in a worker of its own. */
export interface Finder {
  /** What is found; null once something else is looked for. */
  readonly find: (wanted: FindWanted) => Promise<Finding | null>
  readonly close: () => void
}

interface Waiting {
  readonly id: number
  readonly isPattern: boolean
  readonly settle: (finding: Finding | null) => void
}

/**
 * The worker is ended where a pattern has taken `patience` milliseconds or something else is looked for
 * meanwhile, since nothing else stops a regular expression; the next search starts another.
 */
export function createFinder(text: string, patience = 2000): Finder {
  let worker: Worker | null = null
  let waiting: Waiting | null = null
  let timer = 0
  let lastId = 0

  function started(): Worker {
    if (worker !== null) return worker
    const made = startWorker(workerAddress, 'finding')
    made.addEventListener('message', ({ data }: MessageEvent<unknown>) => listen(data))
    ask(made, { kind: 'text', text })
    worker = made
    return made
  }

  function listen(data: unknown): void {
    const answer = v.parse(findAnswer, data)
    if (waiting?.id !== answer.id) return
    if (answer.kind !== 'begun') settle(answer)
    else if (waiting.isPattern) {
      timer = window.setTimeout(() => {
        end()
        settle({ kind: 'too-long' })
      }, patience)
    }
  }

  function settle(finding: Finding | null): void {
    window.clearTimeout(timer)
    waiting?.settle(finding)
    waiting = null
  }

  function end(): void {
    worker?.terminate()
    worker = null
  }

  return {
    find: (wanted) => {
      if (waiting?.isPattern === true) end()
      settle(null)
      lastId += 1
      const id = lastId
      return new Promise((resolve) => {
        waiting = { id, isPattern: wanted.isPattern, settle: resolve }
        const { words, matchCase, wholeWord, isPattern } = wanted
        ask(started(), { kind: 'find', id, words, matchCase, wholeWord, isPattern })
      })
    },
    close: () => {
      settle(null)
      end()
    },
  }
}

function ask(worker: Worker, request: FindRequest): void {
  worker.postMessage(request)
}
