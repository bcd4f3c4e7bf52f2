import type { MarkedPiece } from './cloze-marks'
import { CONTENT_LIMITS } from './limits'
import type { ClozeBlankNode } from './render-tree'

/** What is carried through a text while its tree is built, in the order it is read. */
export class BuildState {
  /** Whether the reader is between the marks of a revealed deletion. */
  inAnswer = false
  private nodes = 0

  constructor(private readonly hints: readonly (string | null)[]) {}

  /** Counts nodes towards the limit of a tree. */
  count(nodes: number): void {
    this.nodes += nodes
  }

  get isFull(): boolean {
    return this.nodes > CONTENT_LIMITS.nodes
  }

  blank(index: number): ClozeBlankNode {
    return { type: 'cloze-blank', hint: this.hints[index] || null }
  }
}

type WithAnswers<Node> = Node | { readonly type: 'cloze-answer'; readonly children: readonly Node[] }

/**
 * Collects siblings, and wraps those of a revealed deletion. A deletion may begin and end at any depth; where an
 * ancestor stands within it already, `isInside`, its children are not wrapped once more.
 */
export class AnswerRun<Node> {
  private readonly done: WithAnswers<Node>[] = []
  private answer: Node[] | null = null

  constructor(
    private readonly state: BuildState,
    private readonly isInside: boolean,
  ) {
    this.sync()
  }

  /** Whether what is added now stands in a revealed deletion. */
  get inAnswer(): boolean {
    return this.isInside || this.answer !== null
  }

  add(nodes: readonly Node[]): void {
    this.state.count(nodes.length)
    for (const node of nodes) (this.answer ?? this.done).push(node)
  }

  takeMark(mark: Exclude<MarkedPiece, { type: 'text' | 'blank' }>): void {
    this.state.inAnswer = mark.type === 'open'
    this.sync()
  }

  /** To be called when a child has been read, in which a deletion may have begun or ended. */
  sync(): void {
    if (this.isInside || this.state.inAnswer === (this.answer !== null)) return
    if (this.answer === null) {
      this.answer = []
    } else {
      if (this.answer.length > 0) this.done.push({ type: 'cloze-answer', children: this.answer })
      this.answer = null
    }
  }

  finish(): WithAnswers<Node>[] {
    if (this.answer !== null && this.answer.length > 0)
      this.done.push({ type: 'cloze-answer', children: this.answer })
    this.answer = null
    return this.done
  }
}
