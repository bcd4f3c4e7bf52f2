import { isStorageError } from '@/lib/offline/database'
import type { Desk } from '@/lib/offline/desk'
import { changeSitting, keepScene, type Kept } from '@/lib/offline/kept-sitting'
import { markTold, record } from '@/lib/offline/outbox'
import type { OutboxStatus, Sender } from '@/lib/offline/sender'
import type { ServedFigures } from '@/lib/offline/steps'
import type { Grade } from '@/lib/scheduling'
import {
  correct,
  grade,
  next,
  park,
  peek,
  predictOwn,
  replaceNote,
  resume,
  reveal,
  setAside,
  showAgain,
  undo,
  write,
  type EditedCard,
  type Press,
  type Recorded,
  type StudyState,
} from './machine'

/** What a press did that is not seen by itself: said once, politely. */
export type Notice = 'answered' | 'parked' | 'set-aside' | 'undone' | 'edited'

/** All that a sitting shows. A new value for every change. */
export interface StudyView {
  readonly state: StudyState
  readonly outbox: OutboxStatus
  /** The last press could not be kept on this device and was not done. */
  readonly notSaved: boolean
  readonly notice: Notice | null
}

export interface ControllerOptions {
  readonly desk: Desk
  readonly kept: Kept
  readonly deviceId: string
  readonly sender: Sender
  /** Milliseconds since the epoch, by the clock of the sitting's server. */
  readonly now: () => number
  readonly newId: () => string
}

const DRAFT_PAUSE_MS = 400

/**
 * Runs a sitting on this device: what a press does is worked out by the machine, kept in the database, and only then
 * shown. One press at a time; a second one before the first is kept is a slip of the finger and is dropped.
 */
export class SittingController {
  private view: StudyView
  private readonly listeners = new Set<() => void>()
  private keeping = false
  private draftTimer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly options: ControllerOptions) {
    const { kept, steps, scene } = options.kept
    this.view = {
      state: resume(kept.sitting, steps, scene, options.now()),
      outbox: options.sender.status,
      notSaved: false,
      notice: null,
    }
    if (this.view.state.scene !== scene) this.keepScene()
  }

  readonly snapshot = (): StudyView => this.view

  /** Milliseconds since the epoch, by the clock of the sitting's server. */
  readonly now = (): number => this.options.now()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly outboxChanged = (): void => this.show({ outbox: this.options.sender.status })

  readonly serverServed = (served: ReadonlyMap<string, ServedFigures>): void =>
    this.show({ state: correct(this.view.state, served) })

  readonly write = (text: string): void => {
    this.show({ state: write(this.view.state, text) })
    clearTimeout(this.draftTimer)
    this.draftTimer = setTimeout(() => this.keepScene(), DRAFT_PAUSE_MS)
  }

  readonly predictOwn = (value: number): void => this.change(predictOwn(this.view.state, value))
  readonly reveal = (): void => this.change(reveal(this.view.state))
  readonly peek = (): void => this.change(peek(this.view.state))
  readonly next = (): void => this.change(next(this.view.state, this.options.now()))
  readonly showAgain = (): void => this.change(showAgain(this.view.state, this.options.now()))

  /** Grades the answer; one whose surprise is still shown is taken back first. */
  readonly grade = async (given: Grade): Promise<void> => {
    const { scene, run } = this.view.state
    if (scene.kind === 'surprise') {
      const last = run.steps.at(-1)
      if (last?.kind === 'answer' && last.grade === given) return
      await this.record('undone', undo)
    }
    await this.record('answered', (state, press) => grade(state, given, press))
  }
  readonly park = (): Promise<void> => this.record('parked', park)
  readonly setAside = (): Promise<void> => this.record('set-aside', setAside)
  readonly undo = (): Promise<void> => this.record('undone', undo)

  /** Goes on without the card on the screen: it is put off, or its surprise is left. */
  readonly skip = async (): Promise<void> => {
    if (this.view.state.scene.kind === 'surprise') this.next()
    else await this.park()
  }

  /** A note was edited: its cards are asked as they are now, also after a reload. */
  readonly edited = async (noteId: string, cards: readonly EditedCard[]): Promise<void> => {
    const state = replaceNote(this.view.state, noteId, cards, this.options.now())
    this.show({ state, notice: 'edited' })
    this.keepScene()
    await changeSitting(this.options.desk.database, (kept) => ({ ...kept, sitting: state.sitting }))
  }

  /** The learner has read what was refused. */
  readonly told = async (): Promise<void> => {
    await markTold(this.options.desk.database)
    await this.options.sender.count()
  }

  /** The sitting is over, done or not: another one takes its place next time. */
  readonly end = async (): Promise<void> => {
    clearTimeout(this.draftTimer)
    const endedAt = this.options.now()
    await changeSitting(this.options.desk.database, (kept) => ({ ...kept, endedAt })).catch(ignoreClosed)
  }

  private async record(
    notice: Notice,
    work: (state: StudyState, press: Press) => Recorded | null,
  ): Promise<void> {
    if (this.keeping) return
    const { newId, now, desk, deviceId, sender } = this.options
    const recorded = work(this.view.state, { eventId: newId(), at: now() })
    if (recorded === null) return
    this.keeping = true
    clearTimeout(this.draftTimer)
    try {
      const event = await record(desk.database, deviceId, recorded.written)
      this.show({ state: recorded.state, notSaved: false, notice })
      sender.recorded(event)
    } catch (error) {
      if (!isStorageError(error)) throw error
      this.show({ notSaved: true, notice: null })
    } finally {
      this.keeping = false
    }
  }

  private change(state: StudyState): void {
    if (state === this.view.state || this.keeping) return
    clearTimeout(this.draftTimer)
    this.show({ state, notice: null })
    this.keepScene()
  }

  /** What is on the screen matters less than what was done: it is kept when it can be. */
  private keepScene(): void {
    keepScene(this.options.desk.database, this.view.state.scene).catch(ignoreClosed)
  }

  private show(change: Partial<StudyView>): void {
    this.view = { ...this.view, ...change }
    for (const listener of this.listeners) listener()
  }
}

function ignoreClosed(error: unknown): void {
  if (!isStorageError(error)) throw error
}
