import type { Disagreement, DisagreementKind } from '../../../shared/compare/disagreement.ts'

/** What a kind of case is called, of several. */
export const kindNames: Readonly<Record<DisagreementKind, string>> = {
  agreement: 'Agreements',
  boundary: 'Boundaries differ',
  tag: 'Tags differ',
  'only-one': 'Not by all',
  relation: 'Relations differ',
}

/** What a case is about, in one sentence without its words. */
export function describeCase(each: Disagreement, nameOf: (annotator: string) => string): string {
  const { kind, differs, missing, relation, annotations } = each
  const absent = missing.map(nameOf)
  const lacking = absent.length === 0 ? '' : `, nothing by ${listed(absent)}`
  if (relation !== null) {
    if (kind === 'agreement') return 'All relate them alike'
    if (differs.relation) return `They relate these differently${lacking}`
    return `Related by ${listed([...relation.relations.keys()].map(nameOf))} alone`
  }
  switch (kind) {
    case 'agreement':
      return 'All agree'
    case 'tag':
      return differs.boundary ? `Tags and boundaries differ${lacking}` : `Tags differ${lacking}`
    case 'boundary':
      return `Boundaries differ${lacking}`
    case 'only-one':
    case 'relation':
      return `Marked by ${listed([...annotations.keys()].map(nameOf))} alone`
  }
}

const lists = new Intl.ListFormat('en', { type: 'conjunction' })

function listed(names: readonly string[]): string {
  const few = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names
  return lists.format(few)
}
