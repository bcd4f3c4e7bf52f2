export {
  applyAnswer,
  futures,
  predictionOf,
  type Answered,
  type Futures,
  type Outcome,
  type Question,
} from './answer'
export {
  isAvailable,
  latestAnswer,
  newCard,
  type CardMemory,
  type CardStage,
  type CardState,
  type Shelf,
} from './card-state'
export type * from './events'
export { GRADES, recalled, type Grade } from '@/lib/learning'
export { isLeech, LEECH } from './leech'
export {
  BEFORE_BREAK_DAYS,
  beforeBreak,
  daysToBreak,
  gainsEarly,
  isDrawn,
  withEarly,
  type BeforeBreakRequest,
} from './before-break'
export {
  daysAhead,
  isAway,
  minutesOn,
  sharesFrom,
  type Break,
  type DaysAhead,
  type DayShares,
  type DayWishes,
} from './day-minutes'
export {
  DAYS_OF_WEEK,
  NO_EASY_DAYS,
  shareOn,
  WEEKDAY_MINUTES,
  weekdayOf,
  type EasyDays,
  type WeekdayMinutes,
} from './easy-days'
export {
  fittedInterval,
  fittedTrace,
  FittedTrace,
  TRACE_PARAMETERS,
  type TraceFit,
  type TraceParameters,
} from './fitted-trace'
export { loadOn, noLoad, redated, type DueLoad } from './due-load'
export { forgettingQuantile, fuzzOf, intervalDays, plainIntervalDays, RETENTION } from './interval'
export {
  newLearner,
  paced,
  practiceSeconds,
  restoredLearner,
  retentionFor,
  SCHEDULERS,
  storedLearner,
  tallied,
  usualRetentions,
  type DayTally,
  type LearnerState,
  type Pace,
  type Retentions,
  type Scheduler,
  type StoredLearner,
} from './learner-state'
export { overconfidence, PREDICTIONS_JUDGED, type Overconfidence, type OwnOutcome } from './overconfidence'
export { cardsToAsk, OWN_PREDICTIONS, unseenPrediction, type OwnPredictionSetting } from './own-prediction'
export { reviewMinutes, type KnownCards } from './price'
export { newCardsPause, weekRecall, type DueWeek } from './new-cards-pause'
export {
  newCost,
  planAfter,
  planInOrder,
  planSitting,
  reviewCost,
  type Plan,
  type QueueRequest,
} from './queue'
export { recallAfter } from './recall-after'
export { wantedDate, type WaitingCard, type WantedDate } from './redating'
export {
  Replay,
  replay,
  voidSpans,
  type CardIds,
  type PredictionDifference,
  type Replayed,
  type VoidSpan,
} from './replay'
export { shownPrediction, type ShownPrediction } from './shown-prediction'
export {
  afterGrade,
  beginSitting,
  CARDS_BEFORE_RETURN,
  cardsBeforeReturn,
  currentCard,
  without,
  type QueuedCard,
  type Sitting,
} from './sitting'
export { spreadOverDays, type DatedCard, type Spread, type SpreadRequest } from './spread'
export {
  changedClock,
  clockSince,
  isTimeZone,
  minuteOfDay,
  sinceDayStart,
  studyDay,
  studyDayDate,
  studyDayInstant,
  studyDayStart,
  USUAL_DAY_START,
  usualClock,
  type StudyClock,
  type StudyDay,
} from './study-day'
export { firstTrace, nextTrace, retrievability, traceInterval, type MemoryTrace } from './trace'
