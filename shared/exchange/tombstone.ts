import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Relation } from '../model/relation.ts'
import type { UnknownMembers, Versioned } from '../model/record.ts'
import { encodeVersion } from './encode-record.ts'
import type { RecordKind } from './vocabulary.ts'

/** All that a file says of a deleted record: nothing of what it said survives. */
export function encodeTombstone(kind: RecordKind, record: Versioned): UnknownMembers {
  const { id, created, modified, version } = record
  return { id, kind, created, modified, version: encodeVersion(version) }
}

type Head = Pick<Versioned, 'id' | 'created' | 'modified' | 'version'>

/** The record that stands for a deleted article. */
export function articleTombstone({ id, created, modified, version }: Head): Article {
  return {
    id,
    title: '',
    byline: '',
    publisher: '',
    url: '',
    published: '',
    captured: '',
    language: '',
    mediaType: '',
    fileName: '',
    sourceHash: '',
    leftOut: [],
    supersedes: null,
    created,
    modified,
    version,
    deleted: true,
  }
}

/** The record that stands for a deleted annotation: of no article, on no words. */
export function annotationTombstone({ id, created, modified, version }: Head): Annotation {
  return {
    id,
    articleId: '',
    start: 0,
    end: 0,
    quote: { exact: '', prefix: '', suffix: '' },
    tag: null,
    labels: [],
    speaker: '',
    note: '',
    creator: { id: '', name: '' },
    created,
    modified,
    version,
    deleted: true,
  }
}

/** The record that stands for a deleted relation; its kind means nothing. */
export function relationTombstone({ id, created, modified, version }: Head): Relation {
  return {
    id,
    from: '',
    to: '',
    kind: 'denies',
    note: '',
    confidence: null,
    creator: { id: '', name: '' },
    created,
    modified,
    version,
    deleted: true,
  }
}
