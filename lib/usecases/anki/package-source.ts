import type { AnkiProgress } from '@/lib/contracts/anki'

/** A package as a file on this machine. */
export interface PackageSource {
  readonly path: string
  /** What it is called where it came from, with its ending. */
  readonly fileName: string
  /** A folder for what is made of it on the way, which its owner removes; without one it is the system’s. */
  readonly scratch?: string
}

/** Whoever waits for something long. */
export interface Attending {
  readonly tell: (progress: AnkiProgress) => void
  /** Ends it; nothing of it is written then. */
  readonly signal?: AbortSignal
}
