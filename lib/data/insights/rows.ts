import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Added } from '@/lib/insights/fold'
import type { DayRow, DaySum, SlotOfDay, Sum } from '@/lib/insights/sums'
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
  const rows = await selectSums(connection, viewer, { deckIds, from }, DAYS.name, ['day'], sums)
  const days = rows.map(([day, ...values]) => ({
    day: Number(day),
    ...(Object.fromEntries(properties.map((property, index) => [property, Number(values[index])])) as Record<
      keyof DaySum,
      number
    >),
  }))
  return days.toSorted((a, b) => a.day - b.day)
}

/** Slots of the viewer's answers from a study day on, in no order. */
export async function selectSlots(
  connection: Database,
  viewer: Viewer,
  { deckIds, from }: Selection,
): Promise<SlotOfDay[]> {
  const sums = Object.values(SLOT_SUMS).map(columnOf)
  const keys = ['day', 'figure', 'slot']
  const rows = await selectSums(connection, viewer, { deckIds, from }, SLOTS.name, keys, sums)
  return rows.map(([day, figure, slot, answers, recalled, predicted, fsrs, squares, logLoss]) => ({
    ...{
      day: Number(day),
      figure: figure as SlotOfDay['figure'],
      slot: Number(slot),
      answers: Number(answers),
    },
    ...{ recalled: Number(recalled), predicted: Number(predicted), fsrs: Number(fsrs) },
    ...{ squares: Number(squares), logLoss: Number(logLoss) },
  }))
}

/** Which rows: of all decks (null) or of some together, and the first study day. */
export interface Selection {
  readonly deckIds: readonly string[] | null
  readonly from: number
}

/**
 * Rows as lists of their columns. Those of several decks are added up as doubles, in which whole
 * numbers of this size are exact, and which takes a third of the time that numerics do.
 */
async function selectSums(
  connection: Database,
  viewer: Viewer,
  { deckIds, from }: Selection,
  table: string,
  keys: readonly string[],
  sums: readonly string[],
): Promise<readonly (readonly (string | number)[])[]> {
  const isOne = deckIds === null || deckIds.length === 1
  const columns = sums.map((column) => (isOne ? column : `sum(${column}::float8)`))
  const { rows } = await connection.query<{ rows: (string | number)[][] | null }>(
    `SELECT json_agg(json_build_array(${[...keys, ...sums].join(', ')})) AS rows FROM (
       SELECT ${[...keys, ...columns.map((column, index) => `${column} AS ${sums[index] ?? ''}`)].join(', ')}
       FROM ${table} WHERE user_id = $1 AND deck_id = ANY ($2::uuid[]) AND day >= $3
       ${isOne ? '' : `GROUP BY ${keys.join(', ')}`}) s`,
    [viewer.userId, deckIds ?? [ALL_DECKS], from],
  )
  return rows[0]?.rows ?? []
}
