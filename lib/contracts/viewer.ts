/** Who is asking. Every read and write of data takes the viewer first and is scoped to it. */
export interface Viewer {
  readonly userId: string
  readonly isDemo: boolean
}
