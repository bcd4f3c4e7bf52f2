import type { AnkiCollection } from '../collection'
import type { Findings } from './findings'
import { cellsOf } from './cells'

export type CollectionSettings = Pick<
  AnkiCollection,
  'rolloverHour' | 'creationOffsetMinutes' | 'schedulerVersion'
>

const DAY_BEGINS = 4
const DAY_MINUTES = 1440

/** The settings of a collection, by Anki's names for them; undefined where one isn't set. */
export function collectionSettings(
  setting: (key: string) => unknown,
  found: Findings,
  table: string,
): CollectionSettings {
  const cells = cellsOf(found, table)
  const whole = (key: string, least: number, most: number, otherwise: number): number | null => {
    const value = setting(key)
    return value === undefined || value === null ? null : cells.whole(key, value, least, most, otherwise)
  }
  const version = whole('schedVer', 1, 2, 1)
  return {
    rolloverHour: whole('rollover', 0, 23, DAY_BEGINS) ?? DAY_BEGINS,
    creationOffsetMinutes: whole('creationOffset', -DAY_MINUTES, DAY_MINUTES, 0),
    schedulerVersion: version === 2 ? (setting('sched2021') === true ? 3 : 2) : 1,
  }
}

/** A share between 0 and 1; null for anything else. */
export const retentionOf = (value: unknown): number | null =>
  typeof value === 'number' && value > 0 && value < 1 ? value : null
