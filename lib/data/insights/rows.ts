import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Added } from '@/lib/insights/fold'
import {
  CIRCUMSTANCES,
  PREDICTORS,
  type DayRow,
  type DaySum,
  type Figure,
  type SlotOfDay,
  type Sum,
} from '@/lib/insights/sums'
import type { Database } from '../pool'

/** Stands for all decks. */
const ALL_DECKS = '00000000-0000-0000-0000-000000000000'

const DAY_SUMS = {
  answers: 'answers int',
  milliseconds: 'milliseconds bigint',
  newCards: 'new_cards int',
  predicted: 'predicted int',
  surprise: 'surprise bigint',
  first: 'first int',
  recalled: 'recalled int',
  fsrs: 'fsrs bigint',
  dawn: 'dawn bigint',
  dawnVariance: 'dawn_variance bigint',
} as const satisfies Record<keyof DaySum, string>

const SLOT_SUMS = {
  answers: 'answers int',
  recalled: 'recalled int',
  predicted: 'predicted bigint',
  fsrs: 'fsrs bigint',
  squares: 'squares bigint',
  logLoss: 'log_loss bigint',
} as const satisfies Record<keyof Sum, string>

/** A table of sums: what its rows are of, beside the learner, and what they add up. */
interface SumTable {
  readonly name: string
  readonly keys: readonly string[]
  /** Property and column with type. */
  readonly sums: Readonly<Record<string, string>>
}

const DAYS: SumTable = { name: 'insight_days', keys: ['deck_id uuid', 'day int'], sums: DAY_SUMS }
const SLOTS: SumTable = {
  name: 'insight_slots',
  keys: ['deck_id uuid', 'day int', 'figure text', 'slot int'],
  sums: SLOT_SUMS,
}

const columnOf = (typed: string): string => typed.split(' ')[0] ?? ''

/** Adds to the viewer's rows; those of which nothing is left go. */
export async function addToRows(connection: Database, viewer: Viewer, added: Added): Promise<void> {
  await addTo(connection, viewer, DAYS, added.days)
  await addTo(connection, viewer, SLOTS, added.slots)
}

async function addTo(
  connection: Database,
  viewer: Viewer,
  { name, keys, sums }: SumTable,
  rows: readonly {
    readonly deckId: string | null
    readonly sum: { readonly answers: number }
    readonly [key: string]: unknown
  }[],
): Promise<void> {
  if (rows.length === 0) return
  const keyColumns = keys.map(columnOf)
  const sumColumns = Object.values(sums).map(columnOf)
  const typed = [
    ...keys,
    ...Object.entries(sums).map(([property, column]) => `"${property}" ${column.split(' ')[1] ?? ''}`),
  ]
  const given = rows.map(({ deckId, sum, ...key }) => ({ ...key, ...sum, deck_id: deckId ?? ALL_DECKS }))
  await connection.query(
    `INSERT INTO ${name} AS t (user_id, ${[...keyColumns, ...sumColumns].join(', ')})
     SELECT $1::uuid, ${[...keyColumns, ...Object.keys(sums).map((property) => `r."${property}"`)].join(', ')}
     FROM json_to_recordset($2) AS r (${typed.join(', ')})
     ORDER BY ${keyColumns.join(', ')}
     ON CONFLICT (user_id, ${keyColumns.join(', ')}) DO UPDATE
     SET ${sumColumns.map((column) => `${column} = t.${column} + excluded.${column}`).join(', ')}`,
    [viewer.userId, JSON.stringify(given)],
  )
  const lessened = given.filter(({ answers }) => answers <= 0)
  if (lessened.length === 0) return
  await connection.query(
    `DELETE FROM ${name} t USING json_to_recordset($2) AS r (${keys.join(', ')})
     WHERE t.user_id = $1 AND ${keyColumns.map((column) => `t.${column} = r.${column}`).join(' AND ')} AND t.answers = 0`,
    [viewer.userId, JSON.stringify(lessened)],
  )
}

/** Deletes all rows of the viewer's, whose progress is held. */
export async function deleteRows(connection: Database, viewer: Viewer): Promise<void> {
  for (const { name } of [DAYS, SLOTS])
    await connection.query(`DELETE FROM ${name} WHERE user_id = $1`, [viewer.userId])
}

/** Days of the viewer's answers from a study day on, in order. */
export async function selectDays(
  connection: Database,
  viewer: Viewer,
  { deckIds, from }: Selection,
): Promise<DayRow[]> {
  const properties = Object.keys(DAY_SUMS) as (keyof DaySum)[]
  const sums = properties.map((property) => columnOf(DAY_SUMS[property]))
  const isWhole = isOfOne(deckIds)
  const { rows } = await connection.query<{ rows: number[][] | null }>(
    `SELECT json_agg(json_build_array(${['day', ...sums].join(', ')})) AS rows FROM (
       SELECT day, ${summed(sums, isWhole)} FROM ${DAYS.name}
       WHERE user_id = $1 AND deck_id = ANY ($2::uuid[]) AND day >= $3 ${isWhole ? '' : 'GROUP BY day'}) d`,
    [viewer.userId, deckIds ?? [ALL_DECKS], from],
  )
  const days = (rows[0]?.rows ?? []).map(([day = 0, ...values]) => ({
    day,
    ...(Object.fromEntries(properties.map((property, index) => [property, values[index]])) as Record<
      keyof DaySum,
      number
    >),
  }))
  return days.toSorted((a, b) => a.day - b.day)
}

/**
 * What is read of the slots: those of circumstances day by day; of predictors the bins over all days (`day` 0), and what
 * each day comes to (`slot` 0).
 */
const SLOT_READS = {
  circumstances: { figures: CIRCUMSTANCES, day: 'day', slot: 'slot', group: ['day', 'figure', 'slot'] },
  bins: { figures: PREDICTORS, day: '0', slot: 'slot', group: ['figure', 'slot'] },
  scores: { figures: PREDICTORS, day: 'day', slot: '0', group: ['day', 'figure'] },
} as const

/** Slots of the viewer's answers from a study day on, in no order. */
export async function selectSlots(
  connection: Database,
  viewer: Viewer,
  { deckIds, from }: Selection,
  what: keyof typeof SLOT_READS,
): Promise<SlotOfDay[]> {
  const { figures, day, slot, group } = SLOT_READS[what]
  const sums = Object.values(SLOT_SUMS).map(columnOf)
  const isWhole = isOfOne(deckIds) && what === 'circumstances'
  const { rows } = await connection.query<{ rows: SlotValues[] | null }>(
    `SELECT json_agg(json_build_array(${['day', 'figure', 'slot', ...sums].join(', ')})) AS rows FROM (
       SELECT ${day} AS day, figure, ${slot} AS slot, ${summed(sums, isWhole)}
       FROM ${SLOTS.name} WHERE user_id = $1 AND deck_id = ANY ($2::uuid[]) AND day >= $3 AND figure = ANY ($4)
       ${isWhole ? '' : `GROUP BY ${group.map((key) => `${SLOTS.name}.${key}`).join(', ')}`}) s`,
    [viewer.userId, deckIds ?? [ALL_DECKS], from, figures],
  )
  return (rows[0]?.rows ?? []).map(
    ([on, figure, at, answers, recalled, predicted, fsrs, squares, logLoss]) => {
      return { day: on, figure, slot: at, answers, recalled, predicted, fsrs, squares, logLoss }
    },
  )
}

type SlotValues = readonly [
  day: number,
  figure: Figure,
  slot: number,
  answers: number,
  recalled: number,
  predicted: number,
  fsrs: number,
  squares: number,
  logLoss: number,
]

/** Which rows: of all decks (null) or of some together, and the first study day. */
export interface Selection {
  readonly deckIds: readonly string[] | null
  readonly from: number
}

const isOfOne = (deckIds: readonly string[] | null): boolean => deckIds === null || deckIds.length === 1

/**
 * Columns as they are, or added up: as doubles, in which whole numbers of this size are exact, and which takes a third of
 * the time that numerics do.
 */
const summed = (columns: readonly string[], areWhole: boolean): string =>
  columns.map((column) => (areWhole ? column : `sum(${column}::float8) AS ${column}`)).join(', ')
