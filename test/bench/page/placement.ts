import { carrySpans } from '../../../shared/placement/carry-spans.ts'
import { placeQuotes } from '../../../shared/placement/place-quotes.ts'
import type { Placement } from '../../../shared/placement/placement.ts'
import type { Span } from '../../../shared/model/span.ts'
import { articleId, makeAnnotations, makeText, numbers } from './data.ts'
import { editedText } from './edited-text.ts'
import type { Edits } from './edited-text.ts'
import { repeated } from './measure.ts'
import { peerPlace } from './quote-peer.ts'

interface Round {
  /** Real prose; without it, prose-like text is made. */
  readonly prose: string | null
  readonly length: number
  readonly count: number
  readonly edits: Edits
}

/** The peer is slow: it places as many as it can in so many milliseconds, spread over the text. */
const peerTime = 2500

/** Placing annotations by quotation in an edited text, beside the peer in the same text. */
export async function placement({ prose, length, count, edits }: Round) {
  const old = (prose ?? makeText(length).text).slice(0, length)
  const { text, now } = editedText(old, edits, numbers())
  const wanted = makeAnnotations(articleId, old, count).map(({ quote, start, end }) => ({
    quote,
    hint: start,
    truth: now({ start, end }),
  }))
  let placed: readonly Placement[] = []
  const rounds = count * length > 1e9 ? 1 : 3
  const own = await repeated(rounds, () => {
    placed = placeQuotes(text, wanted)
  })
  const peer = await peerOf(text, wanted)
  const found = (at: number) => isFound(spanOf(placed[at]), wanted[at]?.truth)
  const all = [...wanted.keys()]
  const verdicts = (verdict: string) => placed.filter((one) => one.verdict === verdict).length
  return {
    own: rounded(own / count),
    peer: rounded(peer.time),
    ratio: rounded(peer.time / (own / count)),
    found: share(all, found),
    foundOfSample: share([...peer.places.keys()], found),
    peerFound: share([...peer.places.keys()], (at) =>
      isFound(peer.places.get(at), wanted[at]?.truth),
    ),
    sample: peer.places.size,
    wrong: all.filter((at) => spanOf(placed[at]) !== null && !found(at)).length,
    changed: verdicts('changed'),
    ambiguous: verdicts('ambiguous'),
    lost: verdicts('lost'),
  }
}

async function peerOf(text: string, wanted: readonly Parameters<typeof peerPlace>[1][]) {
  const places = new Map<number, Span | null>()
  const step = 7919 % wanted.length || 1
  const place = (at: number) => {
    const sought = wanted[at]
    if (sought !== undefined) places.set(at, peerPlace(text, sought))
  }
  place(0)
  await new Promise((done) => setTimeout(done))
  const before = performance.now()
  let taken = 0
  let number = 0
  for (; number < wanted.length && (taken < peerTime || number < 5); number++) {
    place((number * step) % wanted.length)
    taken = performance.now() - before
  }
  return { places, time: taken / number }
}

/** The same with both texts at hand: one alignment carries all spans. */
export async function carry({ prose, length, count, edits }: Round) {
  const old = (prose ?? makeText(length).text).slice(0, length)
  const { text, now } = editedText(old, edits, numbers())
  const spans = makeAnnotations(articleId, old, count).map(({ start, end }) => ({ start, end }))
  return carried(
    old,
    text,
    spans,
    spans.map((span) => now(span)),
  )
}

/** With each tenth paragraph taken out: what of it is placed all the same is placed wrongly. */
export async function carryDeleted({ prose, length, count }: Omit<Round, 'edits'>) {
  const old = (prose ?? makeText(length).text).slice(0, length)
  const paragraphs = old.split(/(?<=\n)(?=\S)/)
  const gone: Span[] = []
  let at = 0
  const left = paragraphs.filter((paragraph, number) => {
    const isKept = number % 10 !== 9
    if (!isKept) gone.push({ start: at, end: at + paragraph.trimEnd().length })
    at += paragraph.length
    return isKept
  })
  const spans = makeAnnotations(articleId, old, count)
    .map(({ start, end }) => ({ start, end }))
    .filter(({ start, end }) => gone.some((one) => one.start <= start && end <= one.end))
  return carried(
    old,
    left.join(''),
    spans,
    spans.map(() => null),
  )
}

async function carried(
  old: string,
  text: string,
  spans: readonly Span[],
  truths: readonly (Span | null)[],
) {
  let placed: readonly Placement[] = []
  const all = [...spans.keys()]
  const found = (at: number) => isFound(spanOf(placed[at]), truths[at])
  const verdicts = (...names: readonly string[]) =>
    placed.filter((one) => names.includes(one.verdict)).length
  const time = await repeated(3, () => {
    placed = carrySpans(old, text, spans)
  })
  return {
    spans: spans.length,
    time: rounded(time),
    found: share(all, found),
    wrong: all.filter((at) => spanOf(placed[at]) !== null && !found(at)).length,
    same: verdicts('exact', 'moved'),
    changed: verdicts('changed'),
    ambiguous: verdicts('ambiguous'),
    lost: verdicts('lost'),
  }
}

/** Quotations from elsewhere among as many that are there: how many of them are placed all the same. */
export function absentQuotes({ prose, length, count }: Omit<Round, 'edits'>) {
  const long = prose ?? makeText(2 * length).text
  const old = long.slice(0, length)
  const { text } = editedText(old, 'heavy', numbers())
  const rest = long.slice(length)
  const absent = makeAnnotations(articleId, rest, count)
    .filter(({ quote }) => !text.includes(quote.exact))
    .map(({ quote, start }) => ({ quote, hint: start % length }))
  const present = makeAnnotations(articleId, old, count)
  const known = present.map(({ quote, start }) => ({ quote, hint: start }))
  const placed = placeQuotes(text, [...absent, ...known]).slice(0, absent.length)
  const ofPeer = absent.slice(0, 60).map((sought) => peerPlace(text, sought))
  return {
    quotations: absent.length,
    placed: placed.filter(({ verdict }) => verdict !== 'lost' && verdict !== 'ambiguous').length,
    ambiguous: placed.filter(({ verdict }) => verdict === 'ambiguous').length,
    peerSample: ofPeer.length,
    peerPlaced: ofPeer.filter((span) => span !== null).length,
  }
}

function spanOf(placement: Placement | undefined): Span | null {
  return placement !== undefined && 'span' in placement ? placement.span : null
}

/** At least half of both together is common to what was found and what is right. */
function isFound(span: Span | null | undefined, truth: Span | null | undefined): boolean {
  if (!span || !truth) return false
  const common = Math.min(span.end, truth.end) - Math.max(span.start, truth.start)
  return 2 * common >= Math.max(span.end, truth.end) - Math.min(span.start, truth.start)
}

function share(all: readonly number[], holds: (at: number) => boolean): number {
  return all.length === 0 ? 0 : rounded(all.filter(holds).length / all.length)
}

/** To four significant digits: more would be noise. */
const rounded = (value: number) => Number(value.toPrecision(4))
