import type { Database } from 'sql.js'
import type { AnkiCollection, AnkiStockType } from '@/lib/anki/collection'
import { databaseBytes, insert } from './engine'
import { fillRows } from './rows'

/** Anki's numbers for its own types, from 1. */
export const STOCK: readonly AnkiStockType[] = [
  ...(['basic', 'basic-and-reversed', 'basic-optional-reversed', 'basic-typing'] as const),
  ...(['cloze', 'image-occlusion'] as const),
]

/** A database of version 11. `after` may spoil it. */
export const collection11 = (
  collection: AnkiCollection,
  after: (database: Database) => void = () => undefined,
): Uint8Array<ArrayBuffer> =>
  databaseBytes((database) => {
    fillRows(database, collection)
    const { models, decks, dconf, conf } = json11(collection)
    const json = [conf, models, decks, dconf].map((value) => JSON.stringify(value))
    insert(database, 'col', [[1, collection.createdAt, 0, 0, 11, 0, 0, 0, ...json, '{}']])
    after(database)
  })

/** What version 11 keeps as JSON. */
export function json11(collection: AnkiCollection) {
  return {
    conf: {
      rollover: collection.rolloverHour,
      ...(collection.creationOffsetMinutes === null
        ? {}
        : { creationOffset: collection.creationOffsetMinutes }),
      schedVer: Math.min(2, collection.schedulerVersion),
      ...(collection.schedulerVersion === 3 ? { sched2021: true } : {}),
    },
    models: Object.fromEntries(
      collection.noteTypes.map((type) => [
        type.id,
        {
          id: type.id,
          name: type.name,
          type: type.isCloze ? 1 : 0,
          css: type.css,
          flds: type.fields.map((name, ord) => ({ name, ord })),
          tmpls: type.templates.map(({ ordinal, name, front, back }) => ({
            name,
            ord: ordinal,
            qfmt: front,
            afmt: back,
          })),
          ...(type.stock === null ? {} : { originalStockKind: STOCK.indexOf(type.stock) + 1 }),
        },
      ]),
    ),
    decks: Object.fromEntries(
      collection.decks.map((deck) => [
        deck.id,
        {
          id: deck.id,
          name: deck.name,
          desc: deck.description,
          dyn: deck.isFiltered ? 1 : 0,
          ...(deck.isFiltered ? {} : { conf: deck.id }),
        },
      ]),
    ),
    dconf: Object.fromEntries(
      collection.decks
        .filter(({ desiredRetention }) => desiredRetention !== null)
        .map((deck) => [deck.id, { id: deck.id, desiredRetention: deck.desiredRetention }]),
    ),
  }
}
