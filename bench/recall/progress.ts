/** The part of a terminal, or of a file in its place, that is written to. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Returns to the line's beginning and erases it (ECMA-48). */
const START_OF_EMPTY_LINE = '\r\u001b[K'
const USUAL_COLUMNS = 80

/**
 * Says how far a run has come: on a terminal in one line that is rewritten in place, elsewhere in a line for each step.
 */
export class Progress {
  /** What the rewritten line says now; empty where there is none. */
  private line = ''

  constructor(private readonly screen: Screen) {}

  /** What is at work from now on. */
  step(sentence: string): void {
    if (!this.screen.isTTY) return void this.screen.write(`${sentence}\n`)
    this.clear()
    // A line that wraps could not be taken back.
    this.line = sentence.slice(0, (this.screen.columns ?? USUAL_COLUMNS) - 1)
    this.screen.write(this.line)
  }

  /** Something to be read later too: it gets a line of its own, above the rewritten one. */
  note(sentence: string): void {
    const { line } = this
    this.clear()
    this.screen.write(`${sentence}\n`)
    if (line !== '') this.step(line)
  }

  /** Takes the rewritten line away. */
  clear(): void {
    if (this.line !== '') this.screen.write(START_OF_EMPTY_LINE)
    this.line = ''
  }
}
