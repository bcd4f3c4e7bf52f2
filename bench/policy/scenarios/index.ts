import type { PolicySetting } from '../policies/policy'

/** A stretch of somebody's life. Days are counted from the first one, 0. */
export interface Scenario extends PolicySetting {
  readonly days: number
  /** Minutes of practice a day; Infinity for no limit. */
  readonly minutes: number
  /** New cards wanted a day. */
  readonly newWanted: number
  /** Cards there are. */
  readonly cards: number
  /** Days away: from the first up to, not including, the second. */
  readonly away: readonly [number, number] | null
  /** The days whose knowledge is added up, from the first up to, not including, the second. */
  readonly knowledgeDays: readonly [number, number] | null
  /** The logarithm by which forgetting speeds up over the scenario, for somebody at one standard deviation. */
  readonly drift: number
  /** Where the minutes are free: the figures at whose equal they are compared. */
  readonly equal: readonly ('solid' | 'sumR' | 'score')[]
}

/** The study day on which every life begins. */
export const BEGIN_DAY = 20_000

const year: Scenario = {
  days: 365,
  minutes: Infinity,
  newWanted: 10,
  cards: Infinity,
  away: null,
  knowledgeDays: null,
  drift: 0,
  equal: [],
  areMinutesShort: false,
  plannedBreak: null,
  examDay: null,
}

/** Three weeks away after four months; the two months after them are measured. */
const AWAY = [120, 141] as const

/** An exam after three months about all cards. */
const exam: Scenario = {
  ...year,
  days: 90,
  newWanted: 25,
  cards: 1500,
  equal: ['score'],
  examDay: BEGIN_DAY + 90,
}
const AFTER_EXAM = [90, 150] as const

export const SCENARIO_NAMES = [
  'unlimited',
  'overload-20',
  'overload-10',
  'break',
  'exam',
  'exam-20',
  'after-exam',
  'drift',
] as const
export type ScenarioName = (typeof SCENARIO_NAMES)[number]

export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  unlimited: { ...year, equal: ['sumR', 'solid'] },
  'overload-20': { ...year, minutes: 20, newWanted: 20, areMinutesShort: true },
  'overload-10': { ...year, minutes: 10, newWanted: 20, areMinutesShort: true },
  break: {
    ...year,
    days: AWAY[1] + 60,
    minutes: 20,
    away: AWAY,
    knowledgeDays: [AWAY[1], AWAY[1] + 60],
    plannedBreak: { from: BEGIN_DAY + AWAY[0], until: BEGIN_DAY + AWAY[1] - 1 },
  },
  exam,
  // Without a sweep: where the minutes are short a higher aim takes no more of them.
  'exam-20': { ...exam, minutes: 20, equal: [] },
  // What is left of it: whoever goes on after the exam, for two months.
  'after-exam': { ...exam, days: AFTER_EXAM[1], equal: [], knowledgeDays: AFTER_EXAM },
  drift: { ...year, drift: Math.log(2), equal: ['sumR', 'solid'] },
}
