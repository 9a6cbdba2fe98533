import { useMemo } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { AnnotationActions } from '../annotations/annotation-actions.ts'
import type { Reader } from '../reader/use-reader.ts'
import { RelationArcs } from '../relations/arcs/relation-arcs.tsx'
import { DragLine } from '../relations/dragging/drag-line.tsx'
import { goToAnnotation, openDrawer, useSession } from '../state/session.ts'
import { useRelated } from '../storage/hooks.tsx'

interface OpenRelationsProps extends Pick<
  AnnotationActions,
  'onFollow' | 'onRelate' | 'onPressRelate'
> {
  readonly articleId: ArticleId
  readonly annotations: readonly Annotation[] | null
  /** What is drawn of the article. */
  readonly reader: Reader
}

/** The relations of the selected annotation, beside the text of the open article. */
export function OpenRelations({
  articleId,
  annotations,
  reader,
  onFollow,
  onRelate,
  onPressRelate,
}: OpenRelationsProps) {
  const related = useRelated(articleId)
  const selectedId = useSession((session) => session.selectedId)
  const selected = useMemo(
    () => annotations?.find(({ id }) => id === selectedId),
    [annotations, selectedId],
  )
  return (
    <>
      {selected && (
        <RelationArcs
          drawn={reader.view}
          annotation={selected}
          related={related}
          onFollow={onFollow}
          onRelate={() => onRelate(selected)}
          onPress={(event) => onPressRelate(selected, event)}
          onShowAll={() => {
            openDrawer('annotations')
            goToAnnotation(selected.id, articleId)
          }}
        />
      )}
      <DragLine />
    </>
  )
}
