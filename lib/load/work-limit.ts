/** How much is let in at once, and how long the rest may wait. */
export interface Bounds {
  /** Let in at the same time. */
  readonly atWork: number
  /** Waiting at the same time. */
  readonly waiting: number
  /** Milliseconds one may wait in a queue that has just begun, which is a burst. */
  readonly patienceMs: number
  /** Milliseconds one may wait in a queue that has stood for longer than that, which is too much load. */
  readonly shortPatienceMs: number
}

/** Somebody who wants in. One of the two is called, once, unless they withdraw before. */
export interface Caller {
  readonly letIn: () => void
  readonly putOff: () => void
}

/**
 * Lets so much work in at once, has the rest wait in turn for a little while, and puts off what waited too long.
 *
 * A queue that empties now and then only evens out bursts, and waiting in it is worth it. One that never empties makes
 * everybody late and nobody served sooner, so the wait in it is cut short: those let in stay quick however many come. The
 * rule is the "controlled delay" of Ben Maurer, Fail at Scale, ACM Queue 13 (8), 2015.
 */
export class WorkLimit {
  private atWork = 0
  private readonly queue = new Map<Caller, ReturnType<typeof setTimeout>>()
  private queueBegan = 0

  /** @param now milliseconds of a clock that only goes forward */
  constructor(
    private readonly bounds: Bounds,
    private readonly now: () => number,
  ) {}

  /** Lets the caller in now or within the patience there is, or puts them off. Whoever was let in says `leave`. */
  enter(caller: Caller): void {
    if (this.atWork < this.bounds.atWork) {
      this.atWork++
      caller.letIn()
    } else if (this.queue.size >= this.bounds.waiting) {
      caller.putOff()
    } else {
      if (this.queue.size === 0) this.queueBegan = this.now()
      this.queue.set(
        caller,
        setTimeout(() => this.giveUp(caller), this.patience()),
      )
    }
  }

  /** Somebody who was let in is done: the next in the queue has their place. */
  leave(): void {
    const [next] = this.queue.keys()
    if (next === undefined) {
      this.atWork--
      return
    }
    this.withdraw(next)
    next.letIn()
  }

  /** Somebody doesn't wait any longer. Without effect on those who were not waiting. */
  withdraw(caller: Caller): void {
    clearTimeout(this.queue.get(caller))
    this.queue.delete(caller)
  }

  private giveUp(caller: Caller): void {
    this.queue.delete(caller)
    caller.putOff()
  }

  private patience(): number {
    const { patienceMs, shortPatienceMs } = this.bounds
    return this.now() - this.queueBegan < patienceMs ? patienceMs : shortPatienceMs
  }
}
