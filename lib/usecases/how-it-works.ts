import 'server-only'
import type { HowItWorksDto, WorkedAnswerDto } from '@/lib/contracts/how-it-works'
import type { Viewer } from '@/lib/contracts/viewer'
import { NO_EVENTS, readLog } from '@/lib/data/log'
import { database, type Database } from '@/lib/data/pool'
import { selectContents } from '@/lib/data/sittings'
import { MODEL_VERSION } from '@/lib/learning'
import { studyDay, type AnswerEvent, type LearnerEvent, type Question, type Replay } from '@/lib/scheduling'
import { teaches, workedAnswer } from '@/lib/scheduling/worked-answer'
import { replayLog } from './log/replayed'
import { earliestFold, type CurrentMoment } from './log/start'
import { problemTitle } from './sleep/problem-title'

/** Where the journal doesn't reach, a log up to this long is replayed for the page. */
const REPLAYED_MOST = 5_000
/** Answers remembered on the way: the last ones may have been taken back, or their cards be gone. */
const REMEMBERED = 50

/** How it works, with the learner's last answer worked through. */
export async function howItWorks(
  viewer: Viewer,
  now: number,
  connection: Database = database,
): Promise<HowItWorksDto | null> {
  const moment = await readLog(viewer, { ...NO_EVENTS, journal: true }, connection)
  if (moment === null) return null
  const today = studyDay(now, moment.clock)
  const { model } = moment
  if (model === null || model.modelVersion !== MODEL_VERSION) return { today, own: null, answers: 0 }
  const taught = await lastTaught(viewer, { ...moment, model }, connection)
  return { today, own: await workedOf(viewer, taught, connection), answers: model.state.model.updates }
}

/** The last answers that taught the model, latest last, each with its question as it was when it was given. */
async function lastTaught(
  viewer: Viewer,
  moment: CurrentMoment,
  connection: Database,
): Promise<readonly Taught[]> {
  const recent = new Watch()
  const earlier = earliestFold(moment)
  if (earlier !== null) {
    for (const event of earlier.since) {
      recent.see(event, earlier.fold)
      earlier.fold.apply(event)
    }
  }
  if (recent.taught.length > 0 || moment.model.nextSeq > REPLAYED_MOST) return recent.taught
  const whole = new Watch()
  await replayLog(viewer, false, connection, undefined, (event, fold) => whole.see(event, fold))
  return whole.taught
}

interface Taught {
  readonly event: AnswerEvent
  readonly question: Question
}

/** Notes the answers that teach as a log goes by. */
class Watch {
  taught: readonly Taught[] = []

  see(event: LearnerEvent, fold: Replay): void {
    if (event.kind === 'void') {
      this.taught = this.taught.filter((taught) => taught.event.eventId !== event.targetEventId)
    }
    if (event.kind !== 'answer') return
    const question = fold.questionOf(event)
    if (question === null || !teaches(question)) return
    this.taught = [...this.taught.slice(1 - REMEMBERED), { event, question }]
  }
}

async function workedOf(
  viewer: Viewer,
  taught: readonly Taught[],
  connection: Database,
): Promise<WorkedAnswerDto | null> {
  const ids = [...new Set(taught.map(({ event }) => event.cardId))]
  const contents = await selectContents(viewer, ids, connection)
  const last = taught.findLast(({ event }) => contents.has(event.cardId))
  const content = last && contents.get(last.event.cardId)
  if (last === undefined || content === undefined) return null
  const worked = workedAnswer(last.question, last.event.grade, last.event.at)
  const { kind, fields, ordinal } = content
  return worked === null ? null : { ...worked, title: problemTitle(kind, fields, ordinal) }
}
