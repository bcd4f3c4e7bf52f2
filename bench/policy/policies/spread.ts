import {
  applyAnswer,
  beforeBreak,
  isAvailable,
  newCard,
  newCardsPause,
  newLearner,
  planSitting,
  withEarly,
  type CardState,
  type DueWeek,
  type LearnerState,
  type StudyDay,
} from '@/lib/scheduling'
import { datedAnswers, fittedParameters } from '@/lib/fitting/optimiser'
import { nextFitAt } from '@/lib/fitting/when'
import { loadBinding } from '../../recall/models/fsrs-6-optimised'
import { aimBeforeExam, EARLY_AIM, isNear } from '@/lib/planning'
import { examPlan } from './exam-plan'
import type { Policy, PolicySetting } from './policy'

/** Days beyond today that the product looks at before it begins new cards. */
const WEEK = 6

/** What a learner would tell it. */
export interface SpreadSetting extends Pick<PolicySetting, 'plannedBreak' | 'examDay'> {
  readonly retention: number
  /** What the exam's cards are aimed at until it is near; null: at `retention`. What the product takes where left out. */
  readonly earlyAim?: number | null
}

/** Spindle: its value function beside FSRS-6 fitted to the learner gives the dates, its queue the order, its guard lets new cards wait. Every card is a note of its own, in one deck. */
export function spread(setting: SpreadSetting): Policy {
  const { retention: own, plannedBreak, examDay: examOn, earlyAim = EARLY_AIM } = setting
  const retentionOn = (day: StudyDay): number =>
    examOn === null ? own : aimBeforeExam({ own, earlyAim, daysLeft: examOn - day })
  const cards = new Map<string, CardState>()
  let learner: LearnerState = newLearner()
  const stateOf = (cardId: string): CardState =>
    cards.get(cardId) ?? newCard({ cardId, noteId: cardId, deckId: 'deck' })
  const refit = async () => {
    const answers = learner.model.updates
    if (answers < nextFitAt(learner.fit)) return
    const histories = [...cards.values()].flatMap((card) =>
      card.stage === 'new' ? [] : datedAnswers(card.memory),
    )
    const parameters = await fittedParameters(await loadBinding(), histories)
    learner = { ...learner, fit: { parameters, answers } }
  }
  const early = (all: readonly CardState[], day: StudyDay) => {
    if (plannedBreak === null) return []
    const retentions = { learner: retentionOn(day), decks: {} }
    return beforeBreak({ cards: all, away: plannedBreak, today: day, learner, retentions })
  }
  return {
    retention: own,
    prepare: refit,
    plan: ({ day, now, fresh, secondsLeft }) => {
      const all = [...cards.values()]
      if (examOn !== null && isNear({ day, examDay: examOn })) {
        const known = all.filter((card) => card.stage !== 'new')
        return examPlan({ known, fresh, day, examDay: examOn, secondsLeft, learner })
      }
      const retention = retentionOn(day)
      const week = dueWeek(all, day, retention)
      const plan = planSitting({
        due: withEarly(week.due, early(all, day)),
        fresh: fresh.map(stateOf),
        newWished: newCardsPause(week, learner, now, secondsLeft) ? 0 : fresh.length,
        secondsLeft,
        pace: learner.pace,
        retention,
        today: day,
      })
      return plan.cards.map(({ cardId }) => cardId)
    },
    answer: ({ cardId, day, shownAt, answeredAt, grade }) => {
      const question = {
        card: stateOf(cardId),
        learner,
        retention: retentionOn(day),
        shownAt,
        studyDay: day,
        siblingAnsweredAt: null,
      }
      const after = applyAnswer(question, grade, answeredAt)
      learner = after.learner
      cards.set(cardId, after.card)
    },
  }
}

function dueWeek(cards: readonly CardState[], day: StudyDay, retention: number): DueWeek {
  const due = cards.filter((card) => isAvailable(card, day))
  const later = cards.filter(
    (card) => card.stage === 'review' && card.dueDay > day && card.dueDay <= day + WEEK,
  )
  return { due, dueNow: due.length, dueLater: later.length, retention }
}
