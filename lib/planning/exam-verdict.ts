import { aimsTried, bestAim, type AimTried } from './exam-aims'
import { examOutlook, type ExamOutlook, type ExamOutlookRequest } from './exam-outlook'

/** Minutes a day that are tried, and how far apart. */
const MINUTES_STEP = 5
const MINUTES_MOST = 180

/** What is asked of an outlook beside it. */
export interface ExamVerdictRequest extends ExamOutlookRequest {
  /** Aims worth a look until the exam is near, the one in force among them; none where no deck's would change. */
  readonly earlyAims: readonly (number | null)[]
}

/** Whether an exam's target is met, and what would meet it. */
export interface ExamVerdict {
  readonly outlook: ExamOutlook
  /** Met on a bad day as well; met if all goes as expected; or not even then. */
  readonly target: 'met' | 'expected' | 'out-of-reach'
  /** What more minutes a day would bring; null where the target is met on a bad day as well. */
  readonly more: MoreMinutes | null
  /** What other aims until the exam is near would bring, and the one to take; null where there are none to choose from. */
  readonly aims: { readonly tried: readonly AimTried[]; readonly best: AimTried } | null
}

export interface MoreMinutes {
  /** The fewest with which the target is met (on a bad day as well, where it is met as expected already); null: not even the most. */
  readonly minutes: number | null
  /** The most that were tried, and what they would bring. */
  readonly most: number
  readonly expected: number
  readonly low: number
}

/** Works out what comes of an exam, and with how many minutes a day its target could be met. */
export function examVerdict({ earlyAims, ...request }: ExamVerdictRequest): ExamVerdict {
  const tried = aimsTried(request, earlyAims)
  const best = bestAim(tried, request)
  const outlook = tried.find(({ earlyAim }) => earlyAim === request.earlyAim)?.outlook ?? examOutlook(request)
  const target = standingOf(outlook, request.target)
  return {
    ...{ outlook, target },
    more: target === 'met' ? null : moreMinutes(request, target),
    aims: best === null ? null : { tried, best },
  }
}

function standingOf({ expected, low }: ExamOutlook, target: number): ExamVerdict['target'] {
  if (low >= target) return 'met'
  return expected >= target ? 'expected' : 'out-of-reach'
}

function moreMinutes(request: ExamOutlookRequest, standing: 'expected' | 'out-of-reach'): MoreMinutes | null {
  const before = request.examMinutes ?? request.minutesPerDay
  const first = Math.floor(before / MINUTES_STEP) + 1
  const last = MINUTES_MOST / MINUTES_STEP
  if (first > last) return null
  const outlookAt = (step: number): ExamOutlook => examOutlook(withMinutes(request, step * MINUTES_STEP))
  const isEnough = ({ expected, low }: ExamOutlook): boolean =>
    (standing === 'expected' ? low : expected) >= request.target
  const atMost = outlookAt(last)
  const most = { most: MINUTES_MOST, expected: atMost.expected, low: atMost.low }
  if (!isEnough(atMost)) return { ...most, minutes: null }
  let [tooFew, enough] = [first - 1, last]
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (isEnough(outlookAt(middle))) enough = middle
    else tooFew = middle
  }
  return { ...most, minutes: enough * MINUTES_STEP }
}

/** The same exam with other minutes a day: just what would be asked for if they were chosen. */
function withMinutes(request: ExamOutlookRequest, minutes: number): ExamOutlookRequest {
  const answersADay = (minutes * 60) / request.pace.reviewSeconds
  return { ...request, examMinutes: minutes, edge: { ...request.edge, answersADay } }
}
