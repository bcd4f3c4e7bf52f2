/** Lets one through at a time; whoever comes meanwhile waits, in the order they came. */
export class Line {
  private isBusy = false
  private readonly waiting: { readonly enter: () => void; readonly toldAhead: (ahead: number) => void }[] = []

  /**
   * Does the work when it is its turn.
   *
   * @param toldAhead is told how many come first, whenever that changes; not at all where nobody does
   * @param signal gives the place up while waiting; the work is done all the same and sees to it itself
   */
  async through<T>(
    work: () => Promise<T>,
    toldAhead: (ahead: number) => void,
    signal: AbortSignal,
  ): Promise<T> {
    if (this.isBusy) await this.turn(toldAhead, signal)
    else this.isBusy = true
    try {
      return await work()
    } finally {
      this.next()
    }
  }

  private turn(toldAhead: (ahead: number) => void, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const place = { enter: resolve, toldAhead }
      this.waiting.push(place)
      toldAhead(this.waiting.length)
      signal.addEventListener('abort', () => this.comeFirst(place), { once: true })
    })
  }

  /** One that has been given up is over in no time. */
  private comeFirst(place: (typeof this.waiting)[number]): void {
    const at = this.waiting.indexOf(place)
    if (at <= 0) return
    this.waiting.splice(at, 1)
    this.waiting.unshift(place)
  }

  private next(): void {
    const first = this.waiting.shift()
    this.isBusy = first !== undefined
    first?.enter()
    for (const [at, { toldAhead }] of this.waiting.entries()) toldAhead(at + 1)
  }
}
