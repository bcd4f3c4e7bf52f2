import type { LearnerEvent, VoidEvent } from '@/lib/scheduling/events'
import { recalled } from '@/lib/learning'
import type { StudyDay } from '@/lib/scheduling/study-day'
import { contributionsOf, type Circumstances, type LoggedAnswer } from './contributions'
import { hourReader } from './hours'
import { AFTER_MISS_MINUTES } from './slots'
import { addTo, NO_DAY, NO_SUM, type DaySum, type Figure, type Sum } from './sums'

/** An answer can be taken away again while it is among so many latest events; the journal of the log reaches as far. */
export const RECENT_EVENTS = 256
/** Sittings whose answers are counted at a time: one that comes back after as many others begins anew. */
const SITTINGS_MOST = 16

/** An answer that may yet be taken back. */
export interface RecentAnswer extends Circumstances {
  readonly seq: number
  /** When its card was missed, milliseconds since the epoch; null: it was not, or that was taken back. */
  readonly missedAt: number | null
  /** It is in the sums. */
  readonly isCounted: boolean
}

/** What the fold knows between events: by it, and by what was added up, it goes on where it stopped. */
export interface FoldState {
  /** By the learner's clock as the events so far have it. */
  readonly zone: string
  /** Sittings with their answers, the one answered last at the end. */
  readonly sittings: readonly (readonly [sittingId: string, answers: number])[]
  readonly recent: readonly RecentAnswer[]
}

export const firstFold = (zone: string): FoldState => ({ zone, sittings: [], recent: [] })

/** An event as the fold takes it: an answer with what its figures hang on, or a void with what it takes back. */
export type FoldedEvent =
  | LoggedAnswer
  | (VoidEvent & { readonly target: LoggedAnswer | null })
  | Exclude<LearnerEvent, { readonly kind: 'answer' | 'void' }>

/** Sums to be added to the rows of a learner. Those of all decks have the deck null. */
export interface Added {
  readonly days: readonly { readonly deckId: string | null; readonly day: StudyDay; readonly sum: DaySum }[]
  readonly slots: readonly {
    readonly deckId: string | null
    readonly day: StudyDay
    readonly figure: Figure
    readonly slot: number
    readonly sum: Sum
  }[]
}

/** A row whose sum is still added to. */
type Summed<Row extends { readonly sum: object }> = Omit<Row, 'sum'> & {
  readonly sum: { -readonly [Name in keyof Row['sum']]: Row['sum'][Name] }
}

/**
 * Adds up a learner's answers, in order of `seq`. Each adds the same whatever comes after it, and an answer that is taken
 * back has added taken away. So it is all one whether events come one by one or all at once.
 */
export class InsightFold {
  private zone: string
  private sittings: (readonly [string, number])[]
  private recent: RecentAnswer[]
  private readonly days = new Map<string, Summed<Added['days'][number]>>()
  private readonly slots = new Map<string, Summed<Added['slots'][number]>>()
  private readonly hourOf = hourReader()

  constructor(state: FoldState) {
    this.zone = state.zone
    this.sittings = [...state.sittings]
    this.recent = [...state.recent]
  }

  get state(): FoldState {
    const { zone, sittings, recent } = this
    return { zone, sittings, recent }
  }

  /** What has been added since the fold began, or since the last `take`. */
  take(): Added {
    const added = { days: [...this.days.values()], slots: [...this.slots.values()] }
    this.days.clear()
    this.slots.clear()
    return added
  }

  /**
   * Takes the next event in. A void that comes `RECENT_EVENTS` after its answer, or later, takes nothing away: such an
   * answer must not have been added.
   *
   * @param isTakenBack of an answer: a later void takes it back, so that it need not be added first
   */
  apply(event: FoldedEvent, isTakenBack: boolean): void {
    if (event.kind === 'zone') this.zone = event.zone
    if (event.kind === 'answer') this.answer(event, isTakenBack)
    if (event.kind === 'void' && event.target !== null) this.takeBack(event.target, event.seq)
  }

  private answer(answer: LoggedAnswer, isTakenBack: boolean): void {
    const given = {
      hour: this.hourOf(answer.shownAt, this.zone),
      place: answer.sittingId === null ? null : this.placeIn(answer.sittingId),
      isAfterMiss: this.isAfterMiss(answer.shownAt),
    }
    if (!isTakenBack) this.add(answer, given, 1)
    const missedAt = recalled(answer.grade) ? null : answer.at
    this.forgetBefore(answer.seq)
    this.recent.push({ seq: answer.seq, ...given, missedAt, isCounted: !isTakenBack })
  }

  private takeBack(target: LoggedAnswer, voidSeq: number): void {
    this.forgetBefore(voidSeq)
    const index = this.recent.findIndex(({ seq }) => seq === target.seq)
    const found = this.recent[index]
    if (found === undefined) return
    if (found.isCounted) this.add(target, found, -1)
    this.recent[index] = { ...found, missedAt: null, isCounted: false }
  }

  private forgetBefore(seq: number): void {
    const kept = this.recent.findIndex((answer) => answer.seq > seq - RECENT_EVENTS)
    this.recent.splice(0, kept < 0 ? this.recent.length : kept)
  }

  private placeIn(sittingId: string): number {
    const index = this.sittings.findLastIndex(([id]) => id === sittingId)
    const [, before] = this.sittings[index] ?? [sittingId, 0]
    if (index >= 0) this.sittings.splice(index, 1)
    this.sittings.push([sittingId, before + 1])
    if (this.sittings.length > SITTINGS_MOST) this.sittings.shift()
    return before + 1
  }

  private isAfterMiss(shownAt: number): boolean {
    const since = shownAt - AFTER_MISS_MINUTES * 60_000
    return this.recent.some(({ missedAt }) => missedAt !== null && missedAt >= since && missedAt <= shownAt)
  }

  private add(answer: LoggedAnswer, given: Circumstances, sign: 1 | -1): void {
    const { day, sums } = contributionsOf(answer, given)
    const { studyDay } = answer
    for (const deckId of answer.deckId === null ? [null] : [null, answer.deckId]) {
      const key = `${deckId ?? ''} ${studyDay}`
      addTo(found(this.days, key, () => ({ deckId, day: studyDay, sum: { ...NO_DAY } })).sum, day, sign)
      for (const { figure, slot, sum } of sums) {
        const make = () => ({ deckId, day: studyDay, figure, slot, sum: { ...NO_SUM } })
        addTo(found(this.slots, `${key} ${figure} ${slot}`, make).sum, sum, sign)
      }
    }
  }
}

function found<Row>(rows: Map<string, Row>, key: string, make: () => Row): Row {
  const row = rows.get(key)
  if (row !== undefined) return row
  const made = make()
  rows.set(key, made)
  return made
}
