/**
 * The namespace of Claimbench's own terms. The project owns no domain that could be promised to
 * stay, so it is a `urn:uuid:`, drawn once and never changed.
 */
export const namespace = 'urn:uuid:049d838c-57cd-4cfb-a105-11295d77bbce#'

export const formatVersion = '1.2'
export const formatMajor = 1

export const generator = {
  id: 'urn:uuid:049d838c-57cd-4cfb-a105-11295d77bbce',
  type: 'Software',
  name: 'Claimbench',
} as const

/** The W3C's terms, then ours. Opaque values are JSON literals (JSON-LD 1.1, section 4.2.2). */
export const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    '@version': 1.1,
    claimbench: namespace,
    formatVersion: 'claimbench:formatVersion',
    version: { '@id': 'claimbench:version', '@type': '@json' },
    concurrent: { '@id': 'claimbench:concurrent', '@type': '@json' },
    tag: 'claimbench:tag',
    kind: 'claimbench:kind',
    confidence: 'claimbench:confidence',
    role: 'claimbench:role',
    outcome: 'claimbench:outcome',
    kept: { '@id': 'claimbench:kept', '@type': '@id', '@container': '@set' },
    inArticles: { '@id': 'claimbench:inArticles', '@type': '@id', '@container': '@set' },
    articles: { '@id': 'claimbench:articles', '@container': '@set' },
    deleted: { '@id': 'claimbench:deleted', '@container': '@set' },
    assignments: { '@id': 'claimbench:assignments', '@type': '@json' },
    apart: { '@id': 'claimbench:apart', '@type': '@json' },
    title: 'dc:title',
    byline: 'claimbench:byline',
    publisher: 'claimbench:publisher',
    url: 'schema:url',
    published: 'claimbench:published',
    captured: 'claimbench:captured',
    mediaType: 'claimbench:mediaType',
    fileName: 'claimbench:fileName',
    sourceHash: 'claimbench:sourceHash',
    supersedes: { '@id': 'dcterms:replaces', '@type': '@id' },
    leftOut: { '@id': 'claimbench:leftOut', '@type': '@json' },
    text: 'claimbench:text',
    blocks: { '@id': 'claimbench:blocks', '@type': '@json' },
  },
] as const

/**
 * The members of a collection that this version knows. `apart` is among them so that it never counts
 * as unknown and travels on: only backups are written with it, and only restoring one reads it.
 */
export const collectionMembers: ReadonlySet<string> = new Set([
  '@context',
  'id',
  'type',
  'generator',
  'formatVersion',
  'total',
  'first',
  'articles',
  'deleted',
  'assignments',
  'apart',
])

export const pageMembers: ReadonlySet<string> = new Set(['id', 'type', 'startIndex', 'items'])

/** The kinds of records that a tombstone can stand for. */
export const recordKinds = ['article', 'annotation', 'relation', 'decision', 'guidance'] as const
export type RecordKind = (typeof recordKinds)[number]
