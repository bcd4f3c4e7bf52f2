/** Something that problems train. */
export interface Skill {
  /** Its name in the log: small letters, digits and hyphens. */
  readonly slug: string
  /** As a learner reads it: `Expand brackets`. */
  readonly name: string
  /** Slugs of the skills it builds on; practising it keeps them fresh in part. */
  readonly prerequisites: readonly string[]
}
