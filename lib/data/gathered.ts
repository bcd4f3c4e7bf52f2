import 'server-only'
import { isDatabaseAway } from './database-away'

/** A statement that takes longer waits for something of its own, and others no longer for it, milliseconds. */
const PATIENCE_MS = 200

const once = (work: () => void): (() => void) => {
  let isDone = false
  return () => {
    if (!isDone) work()
    isDone = true
  }
}

/** What is asked and whoever waits for it. */
interface Waiting<Asked, Answer> {
  readonly asked: Asked
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** What may go together. */
export interface GatheredLimits<Asked> {
  /** Statements under way at once; what is asked meanwhile is gathered. */
  readonly atOnce: number
  /** Questions that one statement takes in. */
  readonly mostAsked: number
  /** The same of rows; a single question may have more. */
  readonly mostRows: number
  readonly rowsOf: (asked: Asked) => number
  /** Of two with the same key the second waits for a later statement; without keys any go together. */
  readonly keyOf?: (asked: Asked) => string
}

/**
 * Two statements under way keep the database busy while the next are gathered; of these rows, each short, one statement takes
 * as long as it takes to ask for it.
 */
export const TOGETHER = { atOnce: 2, mostAsked: 20, mostRows: 200 } as const

/**
 * Questions of many learners, put to the database together: what comes while others are on their way waits for them and
 * then goes in one statement. Nobody waits where there is nobody else, and the more there are, the less each of them costs.
 * (As group commit does for a database's log.)
 *
 * A statement that fails for one fails for all in it, so each is then tried alone; only where the database is away, all
 * are told.
 */
export class Gathered<Asked, Answer> {
  private waiting: Waiting<Asked, Answer>[] = []
  private underWay = 0

  /** @param askAll one statement for all; answers in the order of what was asked */
  constructor(
    private readonly askAll: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
    private readonly limits: GatheredLimits<Asked>,
  ) {}

  /** Rejects with what the statement was rejected with. */
  ask(asked: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ asked, resolve, reject })
      this.sendNext()
    })
  }

  private sendNext(): void {
    while (this.underWay < this.limits.atOnce && this.waiting.length > 0) {
      this.underWay++
      const leave = once(() => {
        this.underWay--
        this.sendNext()
      })
      const patience = setTimeout(leave, PATIENCE_MS)
      void this.send(this.takeGroup()).finally(() => {
        clearTimeout(patience)
        leave()
      })
    }
  }

  /** The first who wait, as many as go together; the others stay in their order. */
  private takeGroup(): readonly Waiting<Asked, Answer>[] {
    const { mostAsked, mostRows, rowsOf, keyOf } = this.limits
    const group: Waiting<Asked, Answer>[] = []
    const rest: Waiting<Asked, Answer>[] = []
    const keys = new Set<string>()
    let rows = 0
    for (const one of this.waiting) {
      const key = keyOf?.(one.asked)
      const isFull = group.length === mostAsked || (group.length > 0 && rows + rowsOf(one.asked) > mostRows)
      if (isFull || (key !== undefined && keys.has(key))) {
        rest.push(one)
      } else {
        group.push(one)
        rows += rowsOf(one.asked)
      }
      if (key !== undefined) keys.add(key)
    }
    this.waiting = rest
    return group
  }

  private async send(group: readonly Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await this.askAll(group.map(({ asked }) => asked))
      if (answers.length !== group.length) throw new Error('a gathered statement left somebody out')
      for (const [place, one] of group.entries()) one.resolve(answers[place] as Answer)
    } catch (error) {
      if (group.length === 1 || isDatabaseAway(error)) for (const one of group) one.reject(error)
      else for (const one of group) await this.send([one])
    }
  }
}
