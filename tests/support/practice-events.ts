import type { AttemptEvent, BeginEvent, PracticeEvent, ShownStep } from '@/lib/practice/state/event'
import {
  applyPractice,
  newPractice,
  type Applied,
  type PracticeState,
} from '@/lib/practice/state/practice-state'

const DAY_MS = 86_400_000
const FIRST_DAY = 20_000

const base = {
  seq: 1,
  eventId: 'event',
  roundId: 'round',
  problemId: 'p',
  at: FIRST_DAY * DAY_MS + 10_000,
  studyDay: FIRST_DAY,
}

/** A problem `p` about sums is put on the screen, but for what is said of it. */
export const beginEvent = (given: Partial<BeginEvent> = {}): BeginEvent => ({
  ...base,
  kind: 'begin',
  seed: 1,
  reason: 'value',
  skills: ['sums'],
  method: null,
  ...given,
})

export const shownStep = (given: Partial<ShownStep> = {}): ShownStep => ({
  stepId: 'one',
  place: 0,
  skills: ['sums'],
  refreshes: [],
  ...given,
})

/** An unaided right first attempt ten seconds after its step was shown, some days on, but for what is said of it. */
export function attemptEvent(given: Partial<AttemptEvent> = {}, days = 0): AttemptEvent {
  const shownAt = (FIRST_DAY + days) * DAY_MS
  return {
    ...base,
    kind: 'attempt',
    at: shownAt + 10_000,
    studyDay: FIRST_DAY + days,
    stepId: 'one',
    isRight: true,
    isFirst: true,
    steps: [shownStep()],
    shownAt,
    shownDay: FIRST_DAY + days,
    isWhole: false,
    isPractice: false,
    shown: 0,
    opened: 0,
    given: { kind: 'text', text: '1' },
    modelVersion: 1,
    served: null,
    ...given,
  }
}

/** What the last of some events does. */
export function applied(...events: readonly [PracticeEvent, ...PracticeEvent[]]): Applied {
  let state: PracticeState = newPractice()
  let last: Applied = { state, served: null, deltas: [] }
  for (const event of events) {
    last = applyPractice(state, event)
    state = last.state
  }
  return last
}
