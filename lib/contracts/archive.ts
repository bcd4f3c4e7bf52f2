import { z } from 'zod'
import type { RestoredSection } from '@/lib/content/export/restoring'
import { isTimeZone } from '@/lib/scheduling'
import { easyDaysSchema, traceParametersSchema } from './dates'
import { rawFields } from './decks'
import { LIMITS } from './limits'
import { problemSource, skill } from './problem-set'
import { NOTE_KINDS } from './sitting'
import { text } from './text'

/*
 * What a row of each section of an export must be to come back (docs/export-format.md). What one row says of another, and
 * what only some rows may say, the database checks as it does for all that is written.
 */

/** The number that an export says it was written by: others are not read. */
export const EXPORT_FORMAT = 1

const id = z.guid()
const at = z.iso.datetime()
const someAt = at.nullable()
const someId = id.nullable()
const int = (least: number, most: number) => z.int().min(least).max(most)
const count = int(0, 2 ** 31 - 1)
const seq = int(1, Number.MAX_SAFE_INTEGER)
const day = int(-LIMITS.studyDay, LIMITS.studyDay)
const minute = int(0, 1439)
const share = z.number().min(0).max(1)
const retention = z.number().min(LIMITS.desiredRetention.least).max(LIMITS.desiredRetention.most)
const grade = int(1, 4)
const rating = int(1, 5)
const someText = (most: number) => text(most).nullable()
const tags = z.array(text(LIMITS.tagChars)).max(LIMITS.tags)
const data = z.record(z.string(), z.json())
const name = text(LIMITS.deckName)
const bool = z.boolean()
const number = z.number()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const settings = z.strictObject({
  ...{ name: someText(LIMITS.nameChars), zone: text(64).refine(isTimeZone, { error: 'no time zone' }) },
  ...{ dayStartMinute: int(0, 720), heldDay: day.nullable(), heldFrom: someAt },
  ...{ writing: text(8), desiredRetention: retention, minutesPerDay: int(1, 600), newPerDay: int(0, 1000) },
  ...{ ownPrediction: text(16), largeSurprise: int(0, 101), singleKeyShortcuts: bool, decimalSign: text(8) },
  ...{ problemShare: share, quittingMinute: minute.nullable(), bedtimeMinute: minute.nullable() },
  ...{ wakeMinute: minute.nullable(), morningPutOff: day.nullable(), sleepExperiment: bool },
  ...{ recordsDread: bool, recordsSleep: bool, recordsExercise: bool, recordsWorries: bool },
  ...{
    remindsEvening: bool,
    remindsMorning: bool,
    quietFrom: minute,
    quietTo: minute,
    mailReminders: text(8),
  },
  ...{ toldTooSureAt: someAt, toldTooSureIn: someId },
  ...{ awayFrom: day.nullable().default(null), awayUntil: day.nullable().default(null) },
})

const deck = z.strictObject({
  ...{ deckId: id, name, description: text(LIMITS.deckDescription), desiredRetention: retention.nullable() },
  ...{ createdAt: at, archivedAt: someAt, pausedAt: someAt, deletedAt: someAt },
})

const fieldName = text(LIMITS.fieldName)
const typeShape = {
  name: text(100),
  fields: z.array(fieldName).min(1).max(LIMITS.rawFields),
  templates: z
    .array(
      z.strictObject({
        name: fieldName,
        front: text(LIMITS.fieldChars),
        back: text(LIMITS.fieldChars),
      }),
    )
    .min(1)
    .max(LIMITS.rawFields),
  isCloze: bool,
}

const fields = z.strictObject({
  ...{
    front: text(LIMITS.fieldChars),
    back: text(LIMITS.fieldChars),
    hint: text(LIMITS.fieldChars).optional(),
  },
  ...{ metaphor: text(LIMITS.remarkChars).optional(), source: text(LIMITS.remarkChars).optional() },
  ...{ frontLang: text(LIMITS.languageChars).optional(), backLang: text(LIMITS.languageChars).optional() },
  ...{ frontDir: z.enum(['ltr', 'rtl']).optional(), backDir: z.enum(['ltr', 'rtl']).optional() },
  // Of a raw kind; a note that a class gave holds its type itself.
  ...{ raw: rawFields.optional(), type: z.strictObject(typeShape).optional() },
})

const noteType = z.strictObject({
  ...{ noteTypeId: id, ankiId: z.int().nullable(), ...typeShape, createdAt: at },
})

const note = z.strictObject({
  ...{ noteId: id, deckId: id, kind: z.enum(NOTE_KINDS), fields, noteTypeId: someId.default(null) },
  ...{ tags, version: count },
  ...{ createdAt: at, updatedAt: at, deletedAt: someAt },
})

const card = z.strictObject({
  ...{ cardId: id, noteId: id, deckId: id, ordinal: int(0, 500), stage: text(16), shelf: text(16) },
  ...{ buriedUntil: day.nullable(), position: z.int(), dueDay: day.nullable(), stability: number.nullable() },
  ...{
    difficulty: number.nullable(),
    lastAnsweredAt: someAt,
    lastDay: day.nullable(),
    reps: count,
    lapses: count,
  },
  ...{ intervalDays: count, history: z.json() },
})

const event = z.strictObject({
  ...{
    seq,
    eventId: id,
    kind: text(16),
    cardId: someId,
    at,
    acceptedAt: at,
    clockCut: bool,
    deviceId: someId,
  },
  ...{ deviceSeq: int(0, Number.MAX_SAFE_INTEGER).nullable(), sittingId: someId, shownAt: someAt },
  ...{ studyDay: day.nullable(), grade: grade.nullable(), ownPrediction: share.nullable() },
  ...{
    sawPrediction: bool.nullable(),
    response: someText(LIMITS.responseChars),
    modelVersion: count.nullable(),
  },
  ...{ value: share.nullable(), valueLow: share.nullable(), valueHigh: share.nullable() },
  ...{ delta: number.min(-1).max(1).nullable(), stabilityBefore: number.positive().nullable() },
  ...{ difficultyBefore: number.min(1).max(10).nullable(), fsrsValue: share.nullable() },
  ...{ dawnValue: share.nullable(), blendValue: share.nullable(), targetEventId: someId },
  data: data
    .refine(({ zone }) => zone === undefined || (typeof zone === 'string' && isTimeZone(zone)), {
      error: 'no time zone',
    })
    .refine(({ parameters }) => parameters == null || traceParametersSchema.safeParse(parameters).success, {
      error: 'no parameters of FSRS-6',
    })
    .refine(({ easyDays }) => easyDays === undefined || easyDaysSchema.safeParse(easyDays).success, {
      error: 'no weekdays',
    })
    .nullable(),
})

const practiceEvent = z.strictObject({
  ...{ seq, eventId: id, kind: text(16), roundId: id, problemId: id, at, studyDay: day },
  ...{
    stepId: someText(60),
    isRight: bool.nullable(),
    modelVersion: count.nullable(),
    value: share.nullable(),
  },
  ...{ valueLow: share.nullable(), valueHigh: share.nullable(), delta: number.min(-1).max(1).nullable() },
  data,
})

const focusBlock = z.strictObject({
  ...{ blockId: id, workKind: text(16), cue: text(16), deckId: someId, setId: someId },
  ...{
    process: text(LIMITS.processChars),
    minutesChosen: count,
    minutes: count,
    startedAt: at,
    startHour: number,
  },
  ...{ pauseFrom: someAt, pauseTo: someAt, endedAt: someAt, closedAt: someAt, breakUntil: someAt },
  ...{
    dread: rating.nullable(),
    felt: rating.nullable(),
    predictedFelt: number.nullable(),
    delta: number.nullable(),
  },
})

const planItem = z.strictObject({
  ...{ itemId: id, day, place: int(0, 5).nullable(), kind: text(16), deckId: someId, setId: someId },
  ...{ process: text(LIMITS.processChars), minutes: count, dread: rating.nullable(), postponed: count },
  ...{ postponedFrom: day.nullable(), doneAt: someAt, blockId: someId, createdAt: at },
})

const nightProblem = z.strictObject({
  ...{ problemId: id, firstId: id, night: day, source: text(16), noteId: someId, ordinal: count.nullable() },
  ...{ roundId: someId, title: text(LIMITS.problemChars), criterion: text(LIMITS.criterionChars) },
  ...{ drawnPrimed: bool.nullable(), insightNoteId: someId, createdAt: at },
})

const problem = z.strictObject({
  ...{ problemId: id, setId: id, position: count, title: text(200), tags, source: problemSource },
  ...{
    published: problemSource.nullable(),
    publishedAt: someAt,
    version: count,
    createdAt: at,
    updatedAt: at,
  },
  deletedAt: someAt,
})

const examQuestion = z.strictObject({
  ...{ examId: id, place: count, cardId: id, eventId: id, predicted: share.nullable(), standing: text(16) },
  ...{ text: text(LIMITS.responseChars), shownAt: someAt, leftAt: someAt, grade: grade.nullable() },
})

/** Sections that come back, in the order in which they are written, and what each of their rows is. */
export const RESTORED = {
  settings,
  reminders: z.strictObject({ day, part: text(8), sentAt: at }),
  decks: deck,
  noteTypes: noteType,
  notes: note,
  cards: card,
  ankiNotes: z.strictObject({
    ...{ guid: text(200), noteId: id, ankiId: z.int(), brought: sha256, version: int(1, 2 ** 31 - 1) },
  }),
  ankiCards: z.strictObject({ cardId: id, ankiId: z.int(), isFormer: bool }),
  events: event,
  changes: z.strictObject({ changeId: id, kind: text(16), data, createdAt: at, undoneAt: someAt }),
  recallAttempts: z.strictObject({
    ...{ attemptId: id, noteId: someId, deckId: someId, tag: someText(LIMITS.tagChars) },
    ...{ text: text(LIMITS.recallChars), pointsTotal: count, pointsRecalled: count, grade: grade.nullable() },
    createdAt: at,
  }),
  media: z.strictObject({
    ...{
      hash: sha256,
      mime: text(64),
      size: int(1, 50 * 2 ** 20),
      createdAt: at,
    },
  }),
  problemSets: z.strictObject({
    ...{
      setId: id,
      name,
      description: text(LIMITS.deckDescription),
      skills: z.array(skill).max(LIMITS.skillsOfSet),
    },
    ...{ createdAt: at, pausedAt: someAt, deletedAt: someAt },
  }),
  problems: problem,
  practiceRounds: z.strictObject({
    ...{ roundId: id, problemId: id, seed: z.string().regex(/^-?\d{1,19}$/), startedAt: at, studyDay: day },
    ...{ state: data, standing: text(16), endedAt: someAt },
  }),
  practiceEvents: practiceEvent,
  focusBlocks: focusBlock,
  strayThoughts: z.strictObject({
    ...{ thoughtId: id, blockId: id, text: text(LIMITS.thoughtChars), notedAt: at, doneAt: someAt },
  }),
  planItems: planItem,
  nightProblems: nightProblem,
  nightEvents: z.strictObject({
    ...{ problemId: id, place: count, kind: text(16), at, restated: someText(LIMITS.restatedChars) },
    ...{ stuck: someText(LIMITS.stuckChars), capture: someText(16), text: someText(LIMITS.recallChars) },
    grade: grade.nullable(),
  }),
  stuckPoints: z.strictObject({
    ...{ stuckId: id, noteId: someId, ordinal: count.nullable(), title: text(LIMITS.problemChars) },
    ...{ stuck: text(LIMITS.stuckChars), parkedAt: at, againAt: someAt, settledAt: someAt, roundId: someId },
  }),
  dayRecords: z.strictObject({
    ...{ day, sleepMinutes: int(0, 1440).nullable(), exerciseMinutes: int(0, 1440).nullable() },
  }),
  mockExams: z.strictObject({
    ...{ examId: id, deckId: someId, tag: someText(LIMITS.tagChars), name, minutes: count, startedAt: at },
    ...{ deadline: at, place: count.nullable(), handedInAt: someAt, finishedAt: someAt },
  }),
  mockExamQuestions: examQuestion,
  worries: z.strictObject({ worryId: id, text: text(LIMITS.worriesChars), writtenAt: at }),
  personalExams: z.strictObject({
    ...{ examId: id, name: text(LIMITS.personalExam.name), examDay: day, setOn: day, target: retention },
    ...{ minutesPerDay: int(1, 600).nullable(), earlyAim: retention.nullable().default(0.8) },
    ...{ tags, createdAt: at },
  }),
  personalExamDecks: z.strictObject({ examId: id, deckId: id }),
  personalExamRaises: z.strictObject({
    ...{ deckId: id, retentionBefore: retention.nullable(), retentionRaised: retention },
  }),
} as const satisfies Readonly<Record<RestoredSection, z.ZodType<Readonly<Record<string, unknown>>>>>
