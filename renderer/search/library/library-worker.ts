import { FacetCounter } from '../../../shared/search/facet-counts.ts'
import type { ArticleHits } from '../../../shared/search/article-hits.ts'
import { prepareQuery } from '../../../shared/search/library-query.ts'
import type { LibraryQuery } from '../../../shared/search/library-query.ts'
import { searchArticle } from '../../../shared/search/search-article.ts'
import { SearchLibrary } from '../../../shared/search/search-library.ts'
import { ClaimbenchDatabase } from '../../storage/database.ts'
import { followLibrary } from '../../storage/follow-library.ts'
import type { LibraryFollower } from '../../storage/follow-library.ts'
import { passagesIn, previewOf } from './mark-answers.ts'
import type { LibraryAnswer, LibraryRequest, MarkRequest } from './library-messages.ts'
import { pause } from './pause.ts'

// The texts are searched where they lie, so that the window never waits for them.

// Heard of by the window, as what breaks in the worker is.
addEventListener('unhandledrejection', ({ reason }) => reportError(reason))

const library = new SearchLibrary()
let follower: LibraryFollower | null = null
/** The request of each kind that is being answered; a newer one ends it. */
const current = new Map<LibraryRequest['kind'], number>()

addEventListener('message', ({ data }: MessageEvent<LibraryRequest>) => {
  if (data.kind === 'open') {
    open(data.database)
    return
  }
  current.set(data.kind, data.id)
  if (data.kind === 'search') void search(data.id, data.query)
  else void mark(data.kind, data.id, data.request)
})

function open(name: string): void {
  follower = followLibrary(new ClaimbenchDatabase(name), {
    articles: (rows) => {
      for (const { article, added } of rows) library.setArticle(article, added)
    },
    texts: (rows) => {
      for (const { id, text } of rows) library.setText(id, text)
    },
    buckets: (buckets) => {
      for (const { articleId, bucket, annotations } of buckets) {
        library.setAnnotations(articleId, bucket, annotations)
      }
    },
    relations: (rows) => {
      for (const { relation } of rows) library.setRelation(relation)
    },
    changed: () => say({ kind: 'changed' }),
  })
}

/** The first hits are said as soon as there are some, others in portions that a list can take. */
const firstPortion = 8
const laterPortion = 40

async function search(id: number, asked: LibraryQuery): Promise<void> {
  const isCurrent = () => current.get('search') === id
  const query = prepareQuery(asked)
  const counter = new FacetCounter()
  const isRelated = (annotationId: string) => library.isRelated(annotationId)
  await follower?.listed
  const ids = library.ids()
  let hits: ArticleHits[] = []
  let portion = firstPortion
  let since = performance.now()
  for (const [searched, articleId] of ids.entries()) {
    if (follower?.has(articleId) === false) {
      // What was found is shown while the rest is read.
      say({ kind: 'hits', id, hits, searched, of: ids.length })
      hits = []
      await follower.whenHere([articleId])
      if (!isCurrent()) return
    }
    const article = library.article(articleId)
    const found = article && searchArticle(article, { query, isRelated, counter })
    if (found !== null) hits.push(found)
    if (performance.now() - since < portion) continue
    say({ kind: 'hits', id, hits, searched, of: ids.length })
    hits = []
    portion = laterPortion
    await pause()
    if (!isCurrent()) return
    since = performance.now()
  }
  say({ kind: 'hits', id, hits, searched: ids.length, of: ids.length })
  say({ kind: 'found', id, counts: counter.totals() })
}

async function mark(kind: 'preview' | 'passages', id: number, request: MarkRequest): Promise<void> {
  await follower?.listed
  const ids = request.articleId === null ? library.ids() : [request.articleId]
  await follower?.whenHere(ids)
  if (current.get(kind) !== id) return
  const articles = ids.map((each) => library.article(each)).filter((each) => each !== null)
  say(
    kind === 'preview'
      ? { kind, id, previews: previewOf(articles, request) }
      : { kind, id, passages: passagesIn(articles, request) },
  )
}

function say(answer: LibraryAnswer): void {
  postMessage(answer)
}
