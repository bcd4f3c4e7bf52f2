import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  grade,
  next,
  park,
  peek,
  resume,
  reveal,
  setAside,
  undo,
  write,
  type Recorded,
  type StudyState,
} from '@/components/study/machine'
import { replayed } from '@/components/study/run'
import type { NewEvent, Step } from '@/lib/offline/steps'
import { recalled, type Grade } from '@/lib/scheduling'
import { freshCard, idOf, MORNING, reviewCard, sittingOf } from '../../support/sitting-fixture'

type Command =
  | { readonly press: 'grade'; readonly grade: Grade }
  | { readonly press: 'reveal' | 'next' | 'park' | 'set-aside' | 'undo' | 'peek' | 'write' }

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<Grade>(1, 2, 3, 4).map((given) => ({ press: 'grade', grade: given }) as const),
  },
  { weight: 6, arbitrary: fc.constant({ press: 'reveal' } as const) },
  { weight: 2, arbitrary: fc.constant({ press: 'next' } as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('park', 'set-aside', 'peek', 'write').map((press) => ({ press }) as const),
  },
  { weight: 2, arbitrary: fc.constant({ press: 'undo' } as const) },
)

const sitting = fc
  .record({
    cards: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
    largeSurprise: fc.constantFrom(0, 50, 101),
  })
  .map(({ cards, largeSurprise }) =>
    sittingOf(
      cards.map((isNew, index) => (isNew ? freshCard(index) : reviewCard(index, { daysAgo: 3 + index }))),
      { settings: { ownPrediction: 'always', largeSurprise, singleKeyShortcuts: true } },
    ),
  )

interface Played {
  readonly state: StudyState
  readonly events: readonly NewEvent[]
}

/** Presses the keys one after the other, a second apart, and calls back after each. */
function play(
  begun: StudyState,
  commands: readonly Command[],
  check: (before: StudyState, after: StudyState, recorded: Recorded | null) => void,
): Played {
  let state = begun
  const events: NewEvent[] = []
  commands.forEach((pressed, index) => {
    const at = MORNING + (index + 1) * 1000
    const recorded = recordedBy(state, pressed, { eventId: idOf('ee', index), at })
    const after = recorded?.state ?? shownBy(state, pressed, at)
    if (recorded !== null) events.push(recorded.written.event)
    check(state, after, recorded)
    state = after
  })
  return { state, events }
}

function recordedBy(
  state: StudyState,
  pressed: Command,
  press: { eventId: string; at: number },
): Recorded | null {
  switch (pressed.press) {
    case 'grade':
      return grade(state, pressed.grade, press)
    case 'park':
      return park(state, press)
    case 'set-aside':
      return setAside(state, press)
    case 'undo':
      return undo(state, press)
    default:
      return null
  }
}

function shownBy(state: StudyState, pressed: Command, at: number): StudyState {
  switch (pressed.press) {
    case 'reveal':
      return reveal(state)
    case 'next':
      return next(state, at)
    case 'peek':
      return peek(state)
    case 'write':
      return write(state, 'a guess')
    default:
      return state
  }
}

const commands = fc.array(command, { maxLength: 60 })

test('whatever is pressed, every card is either still to come or done with, and never twice', () => {
  fc.assert(
    fc.property(sitting, commands, (given, pressed) => {
      play(resume(given, [], null, MORNING), pressed, (_, { run }) => {
        const upcoming = run.queue.upcoming.map(({ cardId }) => cardId)
        expect(new Set(upcoming).size).toBe(upcoming.length)
        const done = [...lastSteps(run.steps)].flatMap(([cardId, step]) => (isDone(step) ? [cardId] : []))
        expect([...upcoming, ...done].sort()).toEqual(given.cards.map(({ state }) => state.cardId).sort())
        expect(run.queue.answered).toBe(run.steps.filter(({ kind }) => kind === 'answer').length)
      })
    }),
  )
})

test('undo restores exactly what stood before', () => {
  fc.assert(
    fc.property(sitting, commands, (given, pressed) => {
      play(resume(given, [], null, MORNING), pressed, (before, after, recorded) => {
        if (recorded === null || !('add' in recorded.written.step)) return
        const back = undo(after, { eventId: idOf('ff', 1), at: MORNING + 1_000_000 })
        expect(back?.state.run).toEqual(before.run)
      })
    }),
  )
})

test('the steps that were kept lead a reload to the same place', () => {
  fc.assert(
    fc.property(sitting, commands, (given, pressed) => {
      const kept: Step[] = []
      const { state } = play(resume(given, [], null, MORNING), pressed, (_, __, recorded) => {
        if (recorded === null) return
        if ('add' in recorded.written.step) kept.push(recorded.written.step.add)
        else expect(kept.pop()?.eventId).toBe(recorded.written.step.takeBack)
      })
      const folded = replayed(given, kept)
      expect(folded.queue).toEqual(state.run.queue)
      expect(folded.cards).toEqual(state.run.cards)
      expect(folded.learner).toEqual(state.run.learner)
      expect(resume(given, kept, state.scene, MORNING + 2_000_000).scene).toEqual(state.scene)
    }),
  )
})

test('what the server hears is what the sitting holds: no answer lost, none doubled', () => {
  fc.assert(
    fc.property(sitting, commands, (given, pressed) => {
      const { state, events } = play(resume(given, [], null, MORNING), pressed, () => undefined)
      expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(events.length)
      const voided = new Set(events.flatMap((event) => (event.kind === 'void' ? [event.targetEventId] : [])))
      const counted = events.filter(({ kind, eventId }) => kind === 'answer' && !voided.has(eventId))
      const held = state.run.steps.filter(({ kind }) => kind === 'answer')
      expect(counted.map(({ eventId }) => eventId)).toEqual(held.map(({ eventId }) => eventId))
      expect(shelves(events)).toEqual(shelvesHeld(state))
    }),
  )
})

const lastSteps = (steps: readonly Step[]): Map<string, Step> =>
  new Map(steps.map((step) => [step.cardId, step]))

const isDone = (step: Step): boolean => step.kind !== 'answer' || recalled(step.grade)

/** Cards put off, as the server's last word on each has it. */
function shelves(events: readonly NewEvent[]): string[] {
  const off = new Set<string>()
  for (const event of events) {
    if (event.kind !== 'bury' && event.kind !== 'shelve') continue
    const isBack = event.kind === 'bury' ? event.until === null : event.shelf === 'active'
    if (isBack) off.delete(event.cardId)
    else off.add(event.cardId)
  }
  return [...off].sort()
}

function shelvesHeld({ run }: StudyState): string[] {
  return run.steps.flatMap((step) => (step.kind === 'answer' ? [] : [step.cardId])).sort()
}
