import type { ComponentProps } from 'react'
import { onTestFinished, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { articleIdOf } from '../../shared/model/article-id.ts'
import type { Article, ArticleText } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { canonicalText } from '../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../shared/text/plain-text-blocks.ts'
import { ArticleView } from '../../renderer/reader/article-view.tsx'
import { openArticle } from '../../renderer/state/session.ts'
import { addArticle } from '../../renderer/storage/add-article.ts'
import { useAnnotations, useText } from '../../renderer/storage/hooks.tsx'
import { moveBoundary } from '../../renderer/storage/move-boundary.ts'
import { importLibrary } from '../../renderer/storage/import-library.ts'
import { emptyLibrary } from '../../shared/model/library.ts'
import { annotation, article as someArticle, newWorkspace } from '../renderer/storage/make.ts'
import { mount } from './mount.tsx'

interface Wanted {
  readonly text: string
  readonly details?: Partial<Article>
  /** By which the reader is found, where that is not the title. */
  readonly name?: string
  /** Annotations by id and the words that each is on. */
  readonly on?: Readonly<Record<string, string>>
}

/** The reader with a plain text of a library of its own, 1,000 by 600 px. */
export async function mountArticle({ text: typed, details, name, on = {} }: Wanted) {
  await page.viewport(1000, 600)
  const workspace = await newWorkspace()
  const text = canonicalText(plainTextBlocks(typed))
  const article: Article = { ...someArticle, ...details, id: articleIdOf(text.text) }
  await addArticle(workspace, article, text)
  const annotations = Object.entries(on).map(([id, words]) =>
    annotation(id, { articleId: article.id, ...spanOf(text, words) }),
  )
  await importLibrary(workspace, { ...emptyLibrary, annotations })
  openArticle(article.id)
  const onTag = vi.fn<(tag: Tag | null) => void>()
  const onLeaveOut = vi.fn<(span: Span) => void>()
  mount(
    <Stored
      article={article}
      onTag={onTag}
      onMarkAll={() => undefined}
      onMoveBoundary={(each, boundaries) => moveBoundary(workspace, each, boundaries)}
      onLeaveOut={onLeaveOut}
      onDetails={() => undefined}
    />,
    workspace,
  )
  onTestFinished(() => document.getSelection()?.removeAllRanges())
  const region = page.getByRole('region', { name: name ?? article.title })
  await vi.waitFor(() => region.element())
  return { text, article, region, onTag, onLeaveOut, workspace }
}

type StoredProps = Pick<
  ComponentProps<typeof ArticleView>,
  'article' | 'onTag' | 'onMarkAll' | 'onMoveBoundary' | 'onLeaveOut' | 'onDetails'
>

/** The reader fed as the app feeds it. */
function Stored({ article, ...on }: StoredProps) {
  const text = useText(article.id)
  const annotations = useAnnotations(article.id)
  return text && <ArticleView article={article} text={text} annotations={annotations} {...on} />
}

function spanOf({ text }: ArticleText, words: string) {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`“${words}” is not in the text`)
  return { start, end: start + words.length, quote: { exact: words, prefix: '', suffix: '' } }
}

/** The DOM range of words drawn inside an element, each end in a single text node. */
export function rangeOf(element: Element, from: string, to = from): Range {
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let begun = false
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text
    const start = begun ? -1 : node.data.indexOf(from)
    if (start >= 0) {
      range.setStart(node, start)
      begun = true
    }
    const end = begun ? node.data.indexOf(to) : -1
    if (end >= 0) {
      range.setEnd(node, end + to.length)
      return range
    }
  }
  throw new RangeError(`“${from}” to “${to}” is not drawn`)
}

/** Selects words as the keyboard would. */
export function selectWords(element: Element, from: string, to = from): void {
  const range = rangeOf(element, from, to)
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
}

/** Clicks on the middle of words with the real pointer. */
export async function clickWords(element: Element, words: string): Promise<void> {
  const around = element.getBoundingClientRect()
  const at = rangeOf(element, words).getBoundingClientRect()
  const position = {
    x: at.left + at.width / 2 - around.left,
    y: at.top + at.height / 2 - around.top,
  }
  await userEvent.click(element, { position })
}
