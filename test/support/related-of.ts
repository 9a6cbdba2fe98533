import type { Annotation } from '../../shared/model/annotation.ts'
import type { Relation } from '../../shared/model/relation.ts'
import type { Related } from '../../renderer/storage/read-related.ts'
import { annotation, article } from '../renderer/storage/make.ts'

interface RelatedFields {
  readonly relation?: Partial<Relation>
  readonly from?: Partial<Annotation>
  readonly to?: Partial<Annotation>
}

/** A relation of two annotations of one article, as it is read. */
export function relatedOf(from: string, to: string, fields: RelatedFields = {}): Related {
  const { creator, created, modified, version, deleted } = annotation(from)
  return {
    relation: {
      id: `${from}-${to}`,
      from,
      to,
      kind: 'denies',
      note: '',
      confidence: null,
      creator,
      created,
      modified,
      version,
      deleted,
      ...fields.relation,
    },
    from: annotation(from, fields.from),
    to: annotation(to, fields.to),
    deleted: { from: undefined, to: undefined },
    titles: { from: article.title, to: article.title },
  }
}
