import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Annotation } from '../model/annotation.ts'
import type { ArticleId } from '../model/article.ts'
import { namedUuid } from '../model/named-uuid.ts'
import type { Relation, RelationKind } from '../model/relation.ts'
import type { Span } from '../model/span.ts'
import type { Version } from '../model/version.ts'
import { describeSpan } from '../selectors/describe-span.ts'
import type { ForeignAnnotation, ForeignRelation } from './foreign-annotation.ts'
import { tagged } from './tag-table.ts'
import type { TagChoice } from './tag-table.ts'

/**
 * The id of what another tool's annotation becomes in an article. It depends on the two alone, so
 * importing twice, or by two colleagues, makes one record.
 */
export function foreignRecordId(id: string, articleId: ArticleId): string {
  return namedUuid(`foreign\n${id}\n${articleId}`)
}

interface Placed {
  readonly article: { readonly id: ArticleId; readonly text: string }
  readonly span: Span
  readonly table: ReadonlyMap<string, TagChoice>
}

/** An annotation of another tool as a record at a span of an article; creator and times stay. */
export function foreignRecord(
  foreign: ForeignAnnotation,
  { article, span, table }: Placed,
): Annotation {
  const { id, speaker, note, creator, created, modified, via } = foreign
  const content = { ...tagged(foreign.tags, table), speaker, note }
  const { start, end } = span
  return {
    id: foreignRecordId(id, article.id),
    articleId: article.id,
    start,
    end,
    quote: describeSpan(article.text, span),
    ...content,
    creator,
    created,
    modified,
    version: versionOf({ start, end, ...content, modified }),
    deleted: false,
    ...(via !== '' && { unknown: { via } }),
  }
}

/** A relation of another tool between two records. */
export function foreignRelation(
  { id, words, note, creator, created, modified }: ForeignRelation,
  { from, to }: Pick<Relation, 'from' | 'to'>,
): Relation {
  const kind = kindOf(words)
  const rest = words.filter((word) => kindOf([word]) !== kind || !(word.toLowerCase() in kinds))
  const said = [rest.join(', '), note].filter((text) => text !== '').join('\n\n')
  return {
    id: namedUuid(`foreign relation\n${id}\n${from}\n${to}`),
    from,
    to,
    kind,
    note: said,
    confidence: null,
    creator,
    created,
    modified,
    version: versionOf({ from, to, kind, said, modified }),
    deleted: false,
  }
}

/** The relation of an answer to what it answers. */
export function replyRelation(
  { id, creator, created }: ForeignAnnotation,
  { from, to }: Pick<Relation, 'from' | 'to'>,
): Relation {
  const times = { created, modified: created }
  const ends = { id: `${id} replies`, from, to }
  return foreignRelation({ ...ends, words: ['responds-to'], note: '', creator, ...times }, ends)
}

/**
 * Counted under a name made of what the record says: two people who place or map it alike have the
 * same version, and of two who do not, neither is newer: that is for them to settle.
 */
function versionOf(content: object): Version {
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))).slice(0, 16)
  return { [`foreign-${hash}`]: 1 }
}

/** Words by which tools and people say what a relation says. */
const kinds: Readonly<Record<string, RelationKind>> = {
  denies: 'denies',
  contradicts: 'denies',
  refutes: 'denies',
  rebuts: 'denies',
  supports: 'supports',
  confirms: 'supports',
  proves: 'supports',
  disputes: 'disputes',
  questions: 'disputes',
  'responds-to': 'responds-to',
  'responds to': 'responds-to',
}

function kindOf(words: readonly string[]): RelationKind {
  const [found] = words.flatMap((word) => {
    const plain = word.toLowerCase()
    return Object.hasOwn(kinds, plain) ? (kinds[plain] ?? []) : []
  })
  return found ?? 'responds-to'
}
