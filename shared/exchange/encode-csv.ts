import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Library } from '../model/library.ts'
import { relationWords } from '../model/relation-words.ts'
import type { Relation } from '../model/relation.ts'
import { countedTexts } from './annotation-item.ts'
import { csvLine } from './csv-line.ts'
import { compareText } from './members.ts'

const columns = [
  'article',
  'url',
  'quotation',
  'tag',
  'labels',
  'speaker',
  'note',
  'annotator',
  'created',
  'modified',
  'start',
  'end',
  'relations',
  'annotation id',
  'article id',
  'annotator id',
] as const

/**
 * The annotations of a library as a table for spreadsheets and statistics: one row an annotation,
 * by article and place. `start` and `end` count Unicode code points, as R and Python do. It begins
 * with a byte order mark: Excel takes the file for another encoding without, and what else reads
 * UTF-8 tables passes over it. Decisions have no row: the consensus, exported alone, has those that stand.
 * @throws RangeError when an offset lies outside its text or inside a surrogate pair.
 */
export function encodeCsv(library: Library): string {
  const articles = new Map(library.articles.map((article) => [article.id, article]))
  const annotations = library.annotations.filter(({ deleted }) => !deleted)
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  const sentences = relationSentences(library.relations, byId, articles)
  const texts = countedTexts([library.texts])
  const rows = annotations
    .map((annotation) => ({ annotation, article: articles.get(annotation.articleId) }))
    .sort(
      (a, b) =>
        compareText(a.article?.title ?? '', b.article?.title ?? '') ||
        compareText(a.annotation.articleId, b.annotation.articleId) ||
        a.annotation.start - b.annotation.start ||
        a.annotation.end - b.annotation.end ||
        compareText(a.annotation.id, b.annotation.id),
    )
    .map(({ annotation, article }) => {
      const { id, articleId, quote, tag, labels, speaker, note, creator } = annotation
      const points = texts(articleId)?.points
      const offset = (unit: number) => (points ? points.toCodePoint(unit) : unit)
      return csvLine([
        article?.title ?? '',
        article?.url ?? '',
        quote.exact,
        tag ?? '',
        labels.join('; '),
        speaker,
        note,
        creator.name,
        annotation.created,
        annotation.modified,
        offset(annotation.start),
        offset(annotation.end),
        (sentences.get(id) ?? []).join(' '),
        id,
        articleId,
        creator.id,
      ])
    })
  return `\uFEFF${csvLine(columns)}${rows.join('')}`
}

type ById<Record> = ReadonlyMap<string, Record>

/** What the relations say of each annotation, by its id. */
function relationSentences(
  relations: readonly Relation[],
  annotations: ById<Annotation>,
  articles: ById<Article>,
): ById<readonly string[]> {
  const sentences = new Map<string, string[]>()
  const say = (id: string, sentence: string): void => {
    const said = sentences.get(id)
    if (said === undefined) sentences.set(id, [sentence])
    else said.push(sentence)
  }
  for (const relation of relations) {
    const from = annotations.get(relation.from)
    const to = annotations.get(relation.to)
    if (relation.deleted || from === undefined || to === undefined) continue
    const named = ({ articleId, quote }: Annotation, other: Annotation): string => {
      const title = articleId === other.articleId ? '' : (articles.get(articleId)?.title ?? '')
      return title === '' ? `“${quote.exact}”` : `“${quote.exact}” in “${title}”`
    }
    const { kind, confidence, note } = relation
    const more = `${confidence === null ? '' : ` (${confidence} confidence)`}${note === '' ? '.' : `: ${note}`}`
    say(from.id, `It ${relationWords(kind, true)} ${named(to, from)}${more}`)
    say(to.id, `It ${relationWords(kind, false)} ${named(from, to)}${more}`)
  }
  return sentences
}
