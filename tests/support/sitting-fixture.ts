import type { SittingCard, SittingDto } from '@/lib/contracts/sitting'
import { MODEL_VERSION } from '@/lib/learning'
import { newLearner, storedLearner, usualRetentions, type CardState } from '@/lib/scheduling'
import { historyOf } from './card-history'

/** 2026-11-24, 08:00 in UTC: the study day these sittings are of. */
export const MORNING = Date.UTC(2026, 10, 24, 8)
export const TODAY = Math.floor(MORNING / 86_400_000)
const DAY_MS = 86_400_000

/** A uuid that says which one it is. */
export const idOf = (kind: string, number: number): string =>
  `${kind
    .padEnd(8, '0')
    .slice(0, 8)
    .replace(/[^0-9a-f]/g, '0')}-0000-7000-8000-${String(number).padStart(12, '0')}`

export const LEARNER = idOf('aaaa', 1)
export const DEVICE = idOf('dddd', 1)

/** A card recalled `daysAgo` with the given stability, due today. */
export function reviewCard(number: number, { daysAgo = 10, stability = 10 } = {}): CardState {
  return {
    cardId: idOf('cccc', number),
    noteId: idOf('eeee', number),
    deckId: idOf('bbbb', 1),
    stage: 'review',
    shelf: 'active',
    buriedUntil: null,
    dueDay: TODAY,
    memory: {
      trace: { stability, difficulty: 5 },
      lastAnsweredAt: MORNING - daysAgo * DAY_MS,
      lastDay: TODAY - daysAgo,
      reps: 3,
      lapses: 0,
      intervalDays: daysAgo,
      history: historyOf(MORNING - daysAgo * DAY_MS),
    },
  }
}

/** A card never seen. */
export function freshCard(number: number): CardState {
  return {
    cardId: idOf('cccc', number),
    noteId: idOf('eeee', number),
    deckId: idOf('bbbb', 1),
    stage: 'new',
    shelf: 'active',
    buriedUntil: null,
  }
}

function asked(state: CardState): SittingCard {
  return {
    state,
    siblingAnsweredAt: null,
    noteId: state.noteId,
    noteVersion: 1,
    kind: 'basic',
    title: `Question ${state.cardId.slice(-3)}`,
    question: { blocks: [] },
    answer: { blocks: [] },
    hint: null,
    expected: null,
  }
}

/** A sitting of the given cards, built in the morning. */
export function sittingOf(states: readonly CardState[], change: Partial<SittingDto> = {}): SittingDto {
  return {
    sittingId: idOf('5555', 1),
    userId: LEARNER,
    modelVersion: MODEL_VERSION,
    builtAt: MORNING,
    zone: 'UTC',
    today: TODAY,
    dayEndsAt: (TODAY + 1) * DAY_MS + 4 * 3_600_000,
    learner: storedLearner(newLearner()),
    retentions: usualRetentions,
    settings: { ownPrediction: 'sometimes', largeSurprise: 50, singleKeyShortcuts: true },
    decks: [{ deckId: idOf('bbbb', 1), name: 'Statistics for work' }],
    cards: states.map(asked),
    seconds: states.length * 9,
    ahead: { moreWaiting: false, newWaiting: 0, nextDueDay: null, dueTomorrow: 0, minutesPerDay: 20 },
    ...change,
  }
}
