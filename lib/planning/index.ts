export type { Choice, Collection, GradeShares, KnownCard } from './collection'
export { breakCost, type BreakCost, type BreakCostRequest } from './break-cost'
export { aimFor, edgeOf, pessimistic, type Edge } from './edge'
export { examDaysForNew, examNewToday, type ExamNewCards } from './exam-new-cards'
export { dayShare, type DayShare, type DayWish } from './day-share'
export {
  EXAM_DAYS,
  examDay,
  isNear,
  LEAST_GAIN,
  type ExamDay,
  type ExamDayRequest,
  type ExamLater,
} from './exam-day'
export {
  examGain,
  newCardGain,
  perSecond,
  recallLeft,
  type BeforeExam,
  type ExamCard,
  type ExamGain,
} from './exam-gain'
export {
  examOutlook,
  type CardsAhead,
  type ExamOutlook,
  type ExamOutlookDay,
  type ExamOutlookRequest,
} from './exam-outlook'
export { aimsBelow, bestAim, type AimTried } from './exam-aims'
export { examVerdict, type ExamVerdict, type ExamVerdictRequest, type MoreMinutes } from './exam-verdict'
export { aimBeforeExam, EARLY_AIM, EARLY_AIMS, type EarlyAimRequest } from './exam-target'
export { futureOf, WELL, type Future, type FutureDay, type FutureRequest } from './future'
export { gradeShares, type GradesGiven } from './grade-shares'
export { leanAfter, leanBelow, leanOf, leansOn, type Leans } from './lean'
export { memoryLaw, parametersOf, traceUnder, type MemoryLaw } from './memory-law'
export { presets, type Preset } from './presets'
export { comeTo, type Comes } from './comes-to'
