import type { ClaimMap, MapNode } from './claim-map.ts'
import type { Lack } from './lacks.ts'
import type { Section } from './map-layout.ts'

/** The badge of what an annotation lacks. */
export const lackWords: Readonly<Record<Lack, string>> = {
  evidence: 'no evidence',
  claim: 'no claim',
}

/** The heading of what is related to nothing, with how much there is of it. */
export function sectionTitle(section: Section, map: ClaimMap): string {
  const count = map[section].length
  switch (section) {
    case 'claims':
      return `Claims without evidence, related to nothing yet (${count})`
    case 'denials':
      return `Denials without a claim, related to nothing yet (${count})`
    case 'others':
      return `Other passages, related to nothing yet: ${tallied(map.others)}`
  }
}

function tallied(nodes: readonly MapNode[]): string {
  const count = (tag: MapNode['annotation']['tag']) =>
    nodes.filter(({ annotation }) => annotation.tag === tag).length
  const [evidence, threats, untagged] = [count('evidence'), count('threat'), count(null)]
  return [
    evidence > 0 ? `${evidence} evidence` : '',
    threats > 0 ? `${threats} ${threats === 1 ? 'threat' : 'threats'}` : '',
    untagged > 0 ? `${untagged} untagged` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** Who says a passage and where it stands, for the last line of a card. */
export function cardFacts({ annotation, article }: MapNode): string {
  return [annotation.speaker, article.title].filter(Boolean).join(' · ')
}
