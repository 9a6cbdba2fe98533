import { boilerplateElements, boilerplateRoles } from './html-elements.ts'
import { isElement, walkNodes } from './walk-nodes.ts'

/**
 * What a part of a page is for, as its makers name it: whole words of class names and ids. Only
 * what names a purpose beside the article; `ad` or `top` alone name too much.
 */
const furnitureNames = new RegExp(
  `\\b(?:${[
    'related(?: (?:articles?|stories|posts?|content|links?|news|topics|items|coverage|reading))?',
    'recommend(?:ed|ations?|er)?',
    '(?:read|see|more|you may|might) (?:more|also|like|next|stories|from|on|news|posts|articles)',
    'most (?:read|popular|viewed|shared)',
    'trending|popular|latest news|top stories|up next|read next|next up',
    'newsletters?|subscribe|subscription|sign ?up|opt ?in|mailing list|email alerts?',
    'social|share|sharing|sharedaddy|share ?bar|addtoany|addthis|jp relatedposts|jp post flair',
    'follow us|app promo|promo|promotion|promobox|cta',
    'advert|adverts|advertisement|ad (?:slot|unit|container|wrapper|label|text)|sponsored|sponsor',
    'outbrain|taboola|zergnet|dianomi|revcontent|nativo',
    'bread ?crumbs?|comments?|disqus|respond|reactions?|cookies?|consent|gdpr|paywall',
    'copyright|print only|printfriendly|noprint|no print|skip link|screen reader text|sr only',
    'visually hidden|visuallyhidden|tags|tag list|taglist|post tags|rating|ratings|stars',
    'timestamp|datetime|pubdate|dateline|published|updated|posted on|post date|entry date|byline',
    'teasers?|rail|swiper|(?:sub )?(?:nav|menu|submenu|subnav)(?:igation|bar|item|container|links?)?',
    'author bio|author box|about the author|author info|biography|post meta|entry meta|article meta',
    'post navigation|nav links|pagination|pager|toolbar|credits?|lightbox|carousel|slideshow',
  ].join('|')})\\b`,
)
/** An element of these names holds the article, whatever else it is called. */
const bodyNames = /\b(?:article|story|entry|post) ?(?:body|content|text)\b|\bbody (?:copy|text)\b/

interface Weight {
  /** Characters of text, blanks not counted. */
  readonly text: number
  /** Of them those within paragraphs that say something by themselves. */
  readonly prose: number
  /** Of them those within links. */
  readonly linked: number
}

/** Most of the prose of an article that may go: slides or cards can be the article itself. */
const greatestShare = 0.3

/**
 * What of an article's element is no part of it by its make: elements that their names or roles say
 * are for something else, teasers of other articles, captions printed again.
 */
export function furnitureOf(root: Node): ReadonlySet<Node> {
  const weights = weigh(root)
  const whole = weights.get(root)
  if (whole === undefined) return new Set()
  const furniture: Furniture[] = []
  const captions = new Set<string>()
  walkNodes(root, {
    enter: (node) => {
      if (node === root || !isElement(node)) return true
      const weight = weights.get(node)
      if (weight === undefined || weight.text === 0) return false
      if (!isFurniture(node, { weight, whole }) && !isRepeatedCaption(node, captions)) return true
      furniture.push({ element: node, weight })
      return false
    },
    leave: () => undefined,
  })
  const prose = furniture.reduce((sum, { weight }) => sum + weight.prose, 0)
  const isTooMuch = prose > whole.prose * greatestShare
  return new Set(
    furniture
      .filter(({ weight }) => !isTooMuch || weight.prose === 0)
      .map(({ element }) => element),
  )
}

interface Furniture {
  readonly element: Element
  readonly weight: Weight
}

function isFurniture(
  element: Element,
  { weight, whole }: { readonly weight: Weight; readonly whole: Weight },
): boolean {
  const name = element.localName.toLowerCase()
  if (weight.prose * 8 > whole.prose || weight.text * 4 > whole.text) return false
  if (boilerplateElements.has(name) && name !== 'aside') return true
  if (furnitureRoles.has(element.getAttribute('role') ?? '')) return true
  if (whole.prose > 0 && isTeaser(element, { name, weight })) return true
  const names = unnamedElements.has(name) ? handedDown(element) : namesOf(element)
  return names !== '' && furnitureNames.test(names) && !bodyNames.test(names)
}

/** A paragraph that is one link, or a link around a heading, with nothing that an article says. */
function isTeaser(
  element: Element,
  { name, weight }: { readonly name: string; readonly weight: Weight },
): boolean {
  if (weight.text > 200 || weight.prose > 0) return false
  if (name === 'a') {
    const leadsAway = !(element.getAttribute('href') ?? '#').startsWith('#')
    return leadsAway && element.querySelector('h2, h3, h4, h5, h6, p, li') !== null
  }
  if (name !== 'p' || weight.linked < weight.text || weight.text < 15) return false
  if (/^(?:li|blockquote|td|th|dd|figcaption)$/i.test(element.parentElement?.localName ?? ''))
    return false
  if (/\bcaption\b/.test(namesOf(element))) return false
  return !/[.:;,]["”')]*$/.test(element.textContent.trim())
}

function isRepeatedCaption(element: Element, captions: Set<string>): boolean {
  const isCaption = /^figcaption$/i.test(element.localName) || /\bcaption\b/.test(namesOf(element))
  if (!isCaption) return false
  const text = element.textContent.replace(/\s+/g, ' ').trim()
  if (captions.has(text)) return true
  captions.add(text)
  return false
}

/** Where the names stand of an element around a paragraph, which the extractor takes away. */
const namesAttribute = 'data-names-around'

/** Writes the names of elements that hold but one paragraph to it, before the extractor unwraps it. */
export function handDownNames(document: Document): void {
  for (const paragraph of document.querySelectorAll('p')) {
    // Counting the children of a long article for each of its paragraphs would take minutes.
    if (paragraph.nextElementSibling !== null || paragraph.previousElementSibling !== null) continue
    const around = paragraph.parentElement
    if (around === null || !/^(?:div|section)$/i.test(around.localName)) continue
    const names = namesOf(around)
    if (furnitureNames.test(names)) paragraph.setAttribute(namesAttribute, names)
  }
}

function handedDown(element: Element): string {
  return element.getAttribute(namesAttribute) ?? ''
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[\s_-]+/g, ' ')
    .toLowerCase()
    .trim()
}

const textNode = 3
/** Names of these say how a text looks. */
const unnamedElements: ReadonlySet<string> = new Set(
  'a b body em h1 h2 h3 h4 h5 h6 html i main p strong'.split(' '),
)
const furnitureRoles: ReadonlySet<string> = new Set([
  ...boilerplateRoles,
  'menu',
  'menubar',
  'menuitem',
  'tablist',
  'toolbar',
])
const proseLength = 120

function weigh(root: Node): ReadonlyMap<Node, Weight> {
  const weights = new Map<Node, Weight>()
  const open: { text: number; prose: number; linked: number }[] = []
  walkNodes(root, {
    enter: (node) => {
      const top = open.at(-1)
      if (node.nodeType === textNode && top !== undefined) {
        top.text += (node.nodeValue ?? '').replace(/\s+/g, '').length
      }
      open.push({ text: 0, prose: 0, linked: 0 })
      return true
    },
    leave: (node) => {
      const weight = open.pop()
      if (weight === undefined || !isElement(node)) return
      if (/^p$/i.test(node.localName) && weight.text >= proseLength) weight.prose = weight.text
      if (/^a$/i.test(node.localName)) weight.linked = weight.text
      weights.set(node, weight)
      const parent = open.at(-1)
      if (parent === undefined) return
      parent.text += weight.text
      parent.prose += weight.prose
      parent.linked += weight.linked
    },
  })
  return weights
}
