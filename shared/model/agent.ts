/** The person who made a record (W3C Web Annotation, section 3.3.2). */
export interface Agent {
  /** `urn:uuid:`, made once per installation and person. */
  readonly id: string
  readonly name: string
}
