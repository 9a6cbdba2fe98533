/** A place on a map, in its own pixels; y grows downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** The size of every card. */
export const cardSize: Size = { width: 256, height: 120 }

/** Between cards of a section or of a rank. */
export const cardGap = 16

/** Between clusters. */
export const clusterGap = 40

/** For the heading above a section. */
export const headingHeight = 48

/** Parts of the map that have a heading: what is related to nothing. */
export const sections = ['claims', 'denials', 'others'] as const
export type Section = (typeof sections)[number]

/** A cluster as far as its shape goes: joins are pairs of places in the list of its members. */
export interface ClusterShape {
  readonly ids: readonly string[]
  readonly joins: readonly {
    readonly id: string
    readonly from: number
    readonly to: number
  }[]
}

/** What of a map its layout depends on. */
export interface LayoutRequest {
  readonly clusters: readonly ClusterShape[]
  /** Joins between members of different clusters, by annotation. */
  readonly crossing: readonly { readonly id: string; readonly from: string; readonly to: string }[]
  readonly sections: readonly { readonly section: Section; readonly ids: readonly string[] }[]
}

/** A cluster laid out by itself, its upper left corner at 0, 0. */
export interface ClusterLayout extends Size {
  /** The upper left corner of each member's card, in their order. */
  readonly cards: readonly Point[]
  /** The points through which each join's line goes, from its source to its target, in their order. */
  readonly lines: readonly (readonly Point[])[]
}

/** Where everything on a map lies. */
export interface MapLayout extends Size {
  /** The upper left corners of cards, by annotation. */
  readonly cards: ReadonlyMap<string, Point>
  /** Through which points a relation's line goes, by relation. */
  readonly lines: ReadonlyMap<string, readonly Point[]>
  /** The relations whose lines run from cluster to cluster, over or below whatever lies between. */
  readonly crossing: ReadonlySet<string>
  readonly headings: readonly { readonly section: Section; readonly place: Point }[]
}
