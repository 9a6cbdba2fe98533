import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import { tags } from '../../shared/model/tag.ts'
import { piecesOf, tidySpans } from '../../shared/text/left-out.ts'
import { mainDirection } from '../../shared/text/main-direction.ts'
import { repeatsTitle } from '../../shared/text/repeats-title.ts'
import { textDirection } from '../../shared/text/text-direction.ts'
import type { Direction } from '../../shared/text/text-direction.ts'
import type { PrintableArticle } from '../storage/read-printable.ts'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'
import { markSegments } from './mark-segments.ts'
import type { MarkedSegment, NumberedAnnotation } from './mark-segments.ts'
import { PrintNote } from './print-note.tsx'

/**
 * An article on paper: its text but for what is left out, with the highlights, what they mean, and a
 * numbered note for each.
 */
export function PrintSheet({ article, text, annotations, related }: PrintableArticle) {
  const numbered = annotations.map((annotation, index) => ({ number: index + 1, annotation }))
  const leftOut = tidySpans(article.leftOut)
  const byBlock = annotationsByBlock(text.blocks, numbered)
  const facts = [article.byline, article.publisher, article.published, article.url].filter(Boolean)
  return (
    <article className="print-sheet" lang={article.language === '' ? undefined : article.language}>
      {!repeatsTitle(text, article.title) && <h1 dir="auto">{article.title}</h1>}
      {facts.length > 0 && <p className="print-facts">{facts.join(' · ')}</p>}
      {annotations.length > 0 && <Legend annotations={annotations} />}
      <div className="print-text" dir={mainDirection(text)}>
        {text.blocks.map((block, index) => {
          const pieces = piecesOf(block, leftOut).filter(({ isLeftOut }) => !isLeftOut)
          if (pieces.length === 0) return null
          return (
            <PrintBlock
              key={block.start}
              block={block}
              dir={textDirection(text.text.slice(block.start, block.end)) ?? undefined}
            >
              {pieces
                .flatMap((piece) => markSegments(piece, byBlock[index] ?? []))
                .map((segment) => (
                  <Segment key={segment.start} segment={segment} text={text.text} />
                ))}
            </PrintBlock>
          )
        })}
      </div>
      {annotations.length > 0 && (
        <section className="print-notes">
          <h2>Annotations</h2>
          <ol>
            {numbered.map(({ number, annotation }) => (
              <PrintNote key={number} annotation={annotation} related={related} />
            ))}
          </ol>
        </section>
      )}
    </article>
  )
}

function Legend({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const counts = [...tags, null].map((tag) => ({
    tag,
    count: annotations.filter((annotation) => annotation.tag === tag).length,
  }))
  return (
    <ul className="print-legend" aria-label="Legend">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ tag, count }) => (
          <li key={tag}>
            <TagIcon tag={tag} size={12} />
            <span className={`print-mark print-${tag ?? 'untagged'}`}>{tagName(tag)}</span> {count}
          </li>
        ))}
    </ul>
  )
}

function Segment({ segment, text }: { readonly segment: MarkedSegment; readonly text: string }) {
  // Nested, so that each underline is drawn, the inner ones nearer to the words.
  const marked = segment.marks.reduceRight<ReactNode>(
    (inner, { annotation }, depth) => (
      <span
        className={`print-mark print-${annotation.tag ?? 'untagged'}`}
        data-depth={Math.min(depth, 4)}
      >
        {inner}
      </span>
    ),
    text.slice(segment.start, segment.end),
  )
  return (
    <Fragment>
      {marked}
      {segment.ending.map(({ number }) => (
        <sup key={number}>{number}</sup>
      ))}
    </Fragment>
  )
}

interface PrintBlockProps {
  readonly block: Block
  readonly dir: Direction | undefined
  readonly children: ReactNode
}

function PrintBlock({ block, dir, children }: PrintBlockProps) {
  switch (block.kind) {
    case 'heading':
      return <h2 dir={dir}>{children}</h2>
    case 'list-item':
      return (
        <p className="print-item" dir={dir}>
          {children}
        </p>
      )
    case 'quotation':
      return <blockquote dir={dir}>{children}</blockquote>
    case 'preformatted':
      return <pre dir={dir}>{children}</pre>
    case 'page-break':
      return <hr />
    case 'paragraph':
    case 'table-row':
      return <p dir={dir}>{children}</p>
  }
}

/** For each block the annotations that overlap it, found in one pass. */
function annotationsByBlock(
  blocks: readonly Block[],
  annotations: readonly NumberedAnnotation[],
): readonly (readonly NumberedAnnotation[])[] {
  let next = 0
  let open: readonly NumberedAnnotation[] = []
  return blocks.map(({ start, end }) => {
    const come: NumberedAnnotation[] = []
    for (let one = annotations[next]; one && one.annotation.start < end; one = annotations[next]) {
      come.push(one)
      next += 1
    }
    open = [...open.filter(({ annotation }) => annotation.end > start), ...come]
    return open
  })
}
