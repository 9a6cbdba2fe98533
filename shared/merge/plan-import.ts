import type { Annotation } from '../model/annotation.ts'
import type { Article, ArticleId, ArticleText } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { ForeignItem, Library } from '../model/library.ts'
import type { Guidance } from '../model/guidance.ts'
import type { Relation } from '../model/relation.ts'
import { compareVersions } from '../model/version.ts'
import type { Version } from '../model/version.ts'
import { foreignVersion } from '../exchange/foreign-item.ts'
import { wholeVersion } from './join-records.ts'

/** The versions that a library holds (`wholeVersion`), by id; tombstones included. */
export interface ExistingVersions {
  readonly articles: ReadonlyMap<ArticleId, Version>
  readonly annotations: ReadonlyMap<string, Version>
  readonly relations: ReadonlyMap<string, Version>
  readonly decisions: ReadonlyMap<string, Version>
  readonly guidance: ReadonlyMap<string, Version>
  readonly foreign: ReadonlyMap<string, Version>
}

/** Records of a file, by what they are. */
export interface ImportedRecords {
  readonly articles: readonly Article[]
  readonly annotations: readonly Annotation[]
  readonly relations: readonly Relation[]
  readonly decisions: readonly Decision[]
  readonly guidance: readonly Guidance[]
  readonly foreign: readonly ForeignItem[]
}

/** What an import is to do; nothing is done yet. */
export interface ImportPlan {
  /** Not in the library: to be added. */
  readonly added: ImportedRecords
  /** Texts of the added articles and of those made anew. */
  readonly texts: ReadonlyMap<ArticleId, ArticleText>
  /** Include all that the library's record has, and more: to take its place. */
  readonly newer: ImportedRecords
  /** Changed on both sides: left alone, for a person to settle. */
  readonly concurrent: ImportedRecords
  /** Annotations whose article is neither in the library nor in the file: not to be added. */
  readonly toPlace: readonly Annotation[]
  /** New articles whose text is not in the file: not to be added, there is nothing to read. */
  readonly withoutText: readonly Article[]
  /** How many records the library has in the same version. */
  readonly same: number
  /** How many records the library has in a newer version. */
  readonly older: number
}

type Standing = 'new' | ReturnType<typeof compareVersions>

/**
 * Sorts the records of a file by how they stand to the library's (DESIGN section 5).
 * Law: when the plan has been carried out, a second plan adds and replaces nothing.
 */
export function planImport({
  existing,
  incoming,
}: {
  readonly existing: ExistingVersions
  readonly incoming: Library
}): ImportPlan {
  const articles = sort(incoming.articles, existing.articles, wholeVersion)
  const relations = sort(incoming.relations, existing.relations, wholeVersion)
  const decisions = sort(incoming.decisions, existing.decisions, wholeVersion)
  const guidance = sort(incoming.guidance, existing.guidance, wholeVersion)
  const foreign = sort(incoming.foreign, existing.foreign, ({ item }) => foreignVersion(item))
  const annotations = sort(incoming.annotations, existing.annotations, wholeVersion)

  const isReadable = ({ id, deleted }: Article): boolean => deleted || incoming.texts.has(id)
  const added = articles.new.filter(isReadable)
  const known = new Set([...existing.articles.keys(), ...added.map(({ id }) => id)])
  // A tombstone stands for no passage, so it needs no article.
  const homeless = ({ deleted, articleId }: Annotation): boolean => {
    return !deleted && !known.has(articleId)
  }
  const kinds = [articles, annotations, relations, decisions, guidance, foreign]
  const written = [...added, ...articles.newer]
  return {
    added: {
      articles: added,
      annotations: annotations.new.filter((annotation) => !homeless(annotation)),
      relations: relations.new,
      decisions: decisions.new,
      guidance: guidance.new,
      foreign: foreign.new,
    },
    texts: new Map(
      written.flatMap(({ id }) => {
        const text = incoming.texts.get(id)
        return text === undefined ? [] : [[id, text] as const]
      }),
    ),
    newer: {
      articles: articles.newer,
      annotations: annotations.newer,
      relations: relations.newer,
      decisions: decisions.newer,
      guidance: guidance.newer,
      foreign: foreign.newer,
    },
    concurrent: {
      articles: articles.concurrent,
      annotations: annotations.concurrent,
      relations: relations.concurrent,
      decisions: decisions.concurrent,
      guidance: guidance.concurrent,
      foreign: foreign.concurrent,
    },
    toPlace: annotations.new.filter(homeless),
    withoutText: articles.new.filter((article) => !isReadable(article)),
    same: total(kinds.map(({ same }) => same)),
    older: total(kinds.map(({ older }) => older)),
  }
}

function sort<Item extends { readonly id: string }>(
  incoming: readonly Item[],
  existing: ReadonlyMap<string, Version>,
  versionOfItem: (item: Item) => Version,
): Readonly<Record<Standing, readonly Item[]>> {
  const sorted: Record<Standing, Item[]> = {
    new: [],
    same: [],
    older: [],
    newer: [],
    concurrent: [],
  }
  for (const item of incoming) {
    const version = existing.get(item.id)
    const standing = version ? compareVersions(versionOfItem(item), version) : 'new'
    sorted[standing].push(item)
  }
  return sorted
}

function total(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0)
}
