import * as v from 'valibot'
import type { Result } from '../../../shared/model/result.ts'
import { failure } from '../../../shared/model/result.ts'
import { problemWith } from './read-article.ts'
import type { ReadArticle, ReadProblem, ReadSource } from './read-article.ts'
import { startReadingWorker } from './start-reading-worker.ts'
import { readAnswer } from './worker-messages.ts'
import type { ReadRequest } from './worker-messages.ts'

export type { ReadArticle, ReadSource } from './read-article.ts'

type ReadResult = Result<ReadArticle, ReadProblem>

export interface Reading {
  /** Never rejects: a file that cannot be read, and a read that is stopped, give a problem. */
  readonly read: (source: ReadSource, signal?: AbortSignal) => Promise<ReadResult>
  /** Ends the worker; what was being read is stopped. */
  readonly close: () => void
}

interface Pending {
  readonly source: ReadSource
  readonly settle: (result: ReadResult) => void
}

/** Reads articles in a worker of its own, started with the first read, off the main thread. */
export function startReading(startWorker: () => Worker = startReadingWorker): Reading {
  const pending = new Map<number, Pending>()
  let worker: Worker | null = null
  let lastNumber = 0

  function endWorker(): void {
    worker?.terminate()
    worker = null
  }

  function settle(number: number, result: ReadResult): void {
    pending.get(number)?.settle(result)
    pending.delete(number)
  }

  function settleAll(problemOf: (source: ReadSource) => ReadProblem): void {
    endWorker()
    for (const [number, { source }] of [...pending]) settle(number, failure(problemOf(source)))
  }

  function begin(): Worker {
    const started = startWorker()
    started.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const answer = v.safeParse(readAnswer, data)
      if (answer.success) settle(answer.output.number, answer.output.result)
      else settleAll(broken)
    })
    started.addEventListener('messageerror', () => settleAll(broken))
    // A worker that broke is of no more use; the next read starts another.
    started.addEventListener('error', (event) => {
      event.preventDefault()
      if (started === worker) settleAll(broken)
    })
    return started
  }

  function send(number: number, source: ReadSource): void {
    worker ??= begin()
    worker.postMessage({ number, source } satisfies ReadRequest)
  }

  function stop(number: number): void {
    const stopping = pending.get(number)
    if (stopping === undefined) return
    settle(number, failure(stopped(stopping.source)))
    // A parser cannot be interrupted, so the worker is ended; what else it had goes to the next one.
    endWorker()
    for (const [waiting, { source }] of pending) send(waiting, source)
  }

  return {
    read: (source, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve(failure(stopped(source)))
          return
        }
        lastNumber += 1
        const number = lastNumber
        const onAbort = () => stop(number)
        signal?.addEventListener('abort', onAbort)
        pending.set(number, {
          source,
          settle: (result) => {
            signal?.removeEventListener('abort', onAbort)
            resolve(result)
          },
        })
        send(number, source)
      }),
    close: () => settleAll(stopped),
  }
}

function stopped(source: ReadSource): ReadProblem {
  return problemWith(source, {
    kind: 'unreadable',
    because: 'was not opened, because opening was stopped: open it again when you want it.',
  })
}

function broken(source: ReadSource): ReadProblem {
  return problemWith(source, {
    kind: 'unreadable',
    because:
      'could not be opened, because reading broke off: open it alone, or copy its text and paste it.',
  })
}
