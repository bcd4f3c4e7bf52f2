import 'server-only'
import { creditOf, inTime, retrievalDays } from '@/lib/classes/credit'
import { meanOf, recallForecast, usualDay, type RecallForecast } from '@/lib/classes/expected-recall'
import { minutesAhead } from '@/lib/classes/minutes-ahead'
import { selectNewPerDay } from '@/lib/data/classes/outlook'
import type { CopyRecord, LearnerRules, RolledAssignment } from '@/lib/data/classes/rolling-copies'
import type { StandingRecord } from '@/lib/data/classes/standings'
import type { Progress } from '@/lib/data/classes/tallied-items'
import type { LogMoment } from '@/lib/data/log'
import { retentionFor, studyDayInstant, studyDayStart } from '@/lib/scheduling'
import { studyDayOf } from '../../log/study-days'
import {
  deckOutlook,
  deckOutlookAt,
  problemsOutlook,
  problemsOutlookAt,
  type Outlook,
  type OutlookOf,
} from './outlook'

/** All that a learner's standing is worked out of. */
export interface Standpoint {
  readonly of: OutlookOf
  readonly assignment: RolledAssignment
  readonly copy: CopyRecord
  readonly rules: LearnerRules
  readonly moment: LogMoment
  readonly progress: Progress
  /** As it was worked out last; null: not yet. */
  readonly previous: StandingRecord | null
}

/** An exam is thought to be at noon of its day by the learner's own clock. */
const EXAM_MINUTE = 12 * 60

/** Works out where a learner stands. */
export async function standingOf(point: Standpoint, now: number): Promise<StandingRecord> {
  const { of, assignment, copy, rules, progress, previous } = point
  const { clock, items } = of
  const { asked, ...done } = progress
  const started = studyDayOf(copy.startedAt, clock)
  const from = studyDayOf(copy.countsFrom, clock)
  // A device's clock may say anything: nothing was retrieved before there was a copy.
  const retrieved = retrievalDays(
    asked.filter(({ day }) => day >= from),
    assignment.dayAnswers,
    items.length,
  )
  const { onTime, late } = inTime(retrieved, rules)
  const outlook = await outlookOf(point, now)
  const recalls = outlook === null ? previousRecalls(previous) : recallsOf(point, outlook, now)
  const recallAtDue = await recallAtDueOf(point, now)
  const creditBefore = previous?.creditBefore ?? null
  const recall = recallAtDue ?? recalls.recallDue ?? 0
  const credit = creditOf(rules, { onTime, late, recall, before: creditBefore })
  return {
    ...{ startedOn: started, items: items.length, ...done },
    ...{ retrievalDays: onTime, lateRetrievalDays: late, ...recalls, recallAtDue },
    minutesAhead: outlook === null ? (previous?.minutesAhead ?? []) : await minutesOf(point, outlook, now),
    ...{ creditDays: credit.days, creditRecall: credit.recall, credit: credit.credit, creditBefore },
  }
}

const outlookOf = ({ of, copy, moment }: Standpoint, now: number): Promise<Outlook | null> =>
  copy.isDeck ? deckOutlook(of, moment.model) : problemsOutlook(of, now)

type Recalls = Pick<
  StandingRecord,
  | 'recallNow'
  | 'recallDue'
  | 'recallDueLow'
  | 'recallDueHigh'
  | 'recallExam'
  | 'recallExamLow'
  | 'recallExamHigh'
>

const NO_RECALLS: Recalls = {
  ...{ recallNow: null, recallDue: null, recallDueLow: null, recallDueHigh: null },
  ...{ recallExam: null, recallExamLow: null, recallExamHigh: null },
}

/** Until the learner's model is of this version again, what was known last holds. */
function previousRecalls(previous: StandingRecord | null): Recalls {
  if (previous === null) return NO_RECALLS
  const { recallNow, recallDue, recallDueLow, recallDueHigh } = previous
  const { recallExam, recallExamLow, recallExamHigh } = previous
  return { recallNow, recallDue, recallDueLow, recallDueHigh, recallExam, recallExamLow, recallExamHigh }
}

/** Expected recall now, when the due day ends and at the exam, as far as these lie ahead. */
function recallsOf({ of: { clock }, rules, progress }: Standpoint, outlook: Outlook, now: number): Recalls {
  const dueEnd = studyDayStart(rules.dueOn + 1, clock)
  const exam = rules.examOn === null ? null : studyDayInstant(rules.examOn, EXAM_MINUTE, clock)
  const instants = [now, dueEnd, exam ?? now].filter((at) => at >= now).sort((a, b) => a - b)
  const values = outlook.valuesAt(instants)
  const asked = usualDay(progress.asked.map((on) => on.items))
  const forecast = (at: number): RecallForecast => {
    const then = values.map((ofItem) => ofItem[instants.indexOf(at)] ?? 0)
    return outlook.channels === null
      ? { recall: meanOf(then), low: null, high: null }
      : recallForecast(then, outlook.channels, asked)
  }
  const due = dueEnd > now ? forecast(dueEnd) : null
  const atExam = exam !== null && exam > now ? forecast(exam) : null
  return {
    recallNow: forecast(now).recall,
    recallDue: due?.recall ?? null,
    recallDueLow: due?.low ?? null,
    recallDueHigh: due?.high ?? null,
    recallExam: atExam?.recall ?? null,
    recallExamLow: atExam?.low ?? null,
    recallExamHigh: atExam?.high ?? null,
  }
}

/**
 * Expected recall as the due day ended, from what the log had taken in by then; null before that. It is worked out once:
 * neither what is answered later nor a later version of the value function changes what was earned.
 */
async function recallAtDueOf({ of, copy, rules, moment, previous }: Standpoint, now: number) {
  const dueEnd = studyDayStart(rules.dueOn + 1, of.clock)
  if (dueEnd > now) return null
  const known = previous?.recallAtDue ?? null
  if (known !== null) return known
  if (copy.countsFrom >= dueEnd) return 0
  const outlook = copy.isDeck
    ? await deckOutlookAt(of, moment.model, dueEnd)
    : await problemsOutlookAt(of, dueEnd)
  return meanOf(outlook.valuesAt([dueEnd]).map(([value]) => value ?? 0))
}

async function minutesOf(
  { of: { connection, viewer, clock }, copy, moment }: Standpoint,
  { cards, learner }: Outlook,
  now: number,
): Promise<readonly number[]> {
  if (!copy.isDeck || learner === null) return []
  return minutesAhead(cards, {
    today: studyDayOf(now, clock),
    pace: learner.pace,
    retentionOf: (deckId) => retentionFor(moment.retentions, deckId),
    newPerDay: await selectNewPerDay(connection, viewer),
  })
}
