import * as v from 'valibot'
import type { Result } from '../../../shared/model/result.ts'
import { failure } from '../../../shared/model/result.ts'
import { problemWith } from './read-article.ts'
import type { ReadArticle, ReadProblem, ReadSource } from './read-article.ts'
import { readSource } from './read-source.ts'
import { readRequest } from './worker-messages.ts'

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const { number, source } = v.parse(readRequest, data)
  void answer(source).then((result) => {
    self.postMessage({ number, result })
  })
})

async function answer(source: ReadSource): Promise<Result<ReadArticle, ReadProblem>> {
  try {
    return await readSource(source)
  } catch {
    // A parser met something that it cannot take: this file is not opened, the next one is.
    const because =
      'could not be opened, because it is damaged or too complicated: copy its text and paste it.'
    return failure(problemWith(source, { kind: 'unreadable', because }))
  }
}
