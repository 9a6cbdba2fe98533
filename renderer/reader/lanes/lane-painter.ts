import type { Annotation } from '../../../shared/model/annotation.ts'
import type { PlaceIndex } from '../place-index.ts'
import type { DrawnSection, TextView } from '../text-view.ts'

export interface LanePainter {
  /** @param annotators their ids, from the left. */
  readonly paint: (index: PlaceIndex, annotators: readonly string[]) => void
  /** Frames the bars of these annotations, and no others. */
  readonly select: (ids: ReadonlySet<string>) => void
  readonly close: () => void
}

/** So high is a bar at least, in CSS pixels. */
const leastHeight = 6
/** From one lane to the next, in CSS pixels; lanes.css has the same. */
export const laneWidth = 12

/**
 * Draws, beside the text, a bar from the first to the last line of each annotation, in the lane of
 * whoever made it. Bars exist only for sections near the viewport, whose lines are laid out.
 */
export function createLanePainter(
  view: TextView,
  { container, scroller }: { readonly container: HTMLElement; readonly scroller: Element },
): LanePainter {
  const near = new Map<DrawnSection, HTMLElement>()
  const byElement = new Map<Element, DrawnSection>()
  let painted: { readonly index: PlaceIndex; readonly annotators: readonly string[] } | null = null
  let selected: ReadonlySet<string> = new Set()
  let frame = 0

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const section = byElement.get(target)
        if (section === undefined) continue
        near.get(section)?.remove()
        near.delete(section)
        if (isIntersecting) near.set(section, container.appendChild(document.createElement('div')))
      }
      later()
    },
    { root: scroller, rootMargin: '50% 0px' },
  )
  for (const section of view.sections) {
    byElement.set(section.element, section)
    observer.observe(section.element)
  }
  // Sections get their true heights while one scrolls, and lines move with the width.
  const resized = new ResizeObserver(later)
  resized.observe(view.root)
  for (const { element } of view.sections) resized.observe(element)

  function later(): void {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(draw)
  }

  function draw(): void {
    if (painted === null) return
    const { index, annotators } = painted
    const from = container.getBoundingClientRect().top
    for (const [section, layer] of near) {
      const bars = index
        .overlapping(section.start, section.end)
        .flatMap(({ annotation }) => barOf(annotation, { section, annotators, from }) ?? [])
      layer.replaceChildren(...bars)
    }
  }

  function barOf(
    annotation: Annotation,
    {
      section,
      annotators,
      from,
    }: { section: DrawnSection; annotators: readonly string[]; from: number },
  ): HTMLElement | null {
    const lane = annotators.indexOf(annotation.creator.id)
    const start = Math.max(annotation.start, section.start)
    const end = Math.min(annotation.end, section.end)
    const first = view.rangeOf({ start, end: start + 1 })?.getBoundingClientRect()
    const last = view.rangeOf({ start: end - 1, end })?.getBoundingClientRect()
    if (lane < 0 || first === undefined || last === undefined) return null
    const bar = document.createElement('div')
    bar.className = `lane-bar lane-${annotation.tag ?? 'untagged'}`
    bar.dataset['id'] = annotation.id
    if (selected.has(annotation.id)) bar.dataset['selected'] = ''
    bar.style.insetInlineStart = `${lane * laneWidth}px`
    bar.style.top = `${first.top - from}px`
    bar.style.height = `${Math.max(leastHeight, last.bottom - first.top - 4)}px`
    return bar
  }

  return {
    paint: (index, annotators) => {
      painted = { index, annotators }
      later()
    },
    select: (ids) => {
      // Drawn anew, hundreds of bars would be laid out at each step of a key.
      selected = ids
      for (const bar of container.querySelectorAll<HTMLElement>('.lane-bar[data-selected]')) {
        delete bar.dataset['selected']
      }
      for (const id of ids) {
        for (const bar of container.querySelectorAll<HTMLElement>(
          `[data-id="${CSS.escape(id)}"]`,
        )) {
          bar.dataset['selected'] = ''
        }
      }
    },
    close: () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      resized.disconnect()
      container.replaceChildren()
    },
  }
}
