import type { AnkiCollection, AnkiDeck, AnkiNoteType, AnkiStockType, AnkiTemplate } from '../collection'
import { DEFAULT_DECK } from './decks'

/** The columns of the one row of `col` that hold JSON. */
export interface ColumnJson {
  readonly conf: string
  readonly models: string
  readonly decks: string
  readonly dconf: string
  readonly tags: string
}

/** What Anki's schema 11 keeps as JSON; `modified` in seconds since the epoch. */
export function columnJson(collection: AnkiCollection, modified: number): ColumnJson {
  const options = optionsOf(collection.decks)
  const tags = new Set(collection.notes.flatMap((note) => note.tags))
  const byId = (values: readonly { readonly id: number }[]): string =>
    JSON.stringify(Object.fromEntries(values.map((value) => [String(value.id), value])))
  return {
    conf: JSON.stringify(confOf(collection)),
    models: byId(collection.noteTypes.map((type) => modelOf(type, modified))),
    decks: byId(
      collection.decks.map((deck) => deckOf(deck, options.get(deck.desiredRetention) ?? 1, modified)),
    ),
    dconf: byId([...options].map(([retention, id]) => deckOptions(id, retention, modified))),
    tags: JSON.stringify(Object.fromEntries([...tags].map((tag) => [tag, -1]))),
  }
}

const confOf = ({
  noteTypes,
  cards,
  rolloverHour,
  creationOffsetMinutes,
  schedulerVersion,
}: AnkiCollection) => ({
  ...{ nextPos: cards.length + 1, curModel: noteTypes[0]?.id ?? null, curDeck: DEFAULT_DECK.id },
  ...{ activeDecks: [DEFAULT_DECK.id], newSpread: 0, collapseTime: 1200, timeLim: 0, estTimes: true },
  ...{ dueCounts: true, sortType: 'noteFld', sortBackwards: false, addToCur: true, dayLearnFirst: false },
  ...{ schedVer: Math.min(2, schedulerVersion), sched2021: schedulerVersion === 3, rollover: rolloverHour },
  ...(creationOffsetMinutes === null ? {} : { creationOffset: creationOffsetMinutes }),
})

const LATEX_BEFORE = String.raw`\documentclass[12pt]{article}
\special{papersize=3in,5in}
\usepackage[utf8]{inputenc}
\usepackage{amssymb,amsmath}
\pagestyle{empty}
\setlength{\parindent}{0in}
\begin{document}
`

/** By which numbers Anki calls its own types. */
const STOCK_NUMBERS: Readonly<Record<AnkiStockType, number>> = {
  basic: 1,
  'basic-and-reversed': 2,
  'basic-optional-reversed': 3,
  'basic-typing': 4,
  cloze: 5,
  'image-occlusion': 6,
}

const modelOf = (type: AnkiNoteType, modified: number) => ({
  ...{
    id: type.id,
    name: type.name,
    type: type.isCloze ? 1 : 0,
    mod: modified,
    usn: -1,
    sortf: 0,
    did: null,
  },
  tmpls: type.templates.map(templateOf),
  flds: type.fields.map((name, ord) => ({
    ...{ name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] },
  })),
  ...{ css: type.css, latexPre: LATEX_BEFORE, latexPost: String.raw`\end{document}`, latexsvg: false },
  // A card is made where the field its question begins with says something.
  req: type.templates.map(({ ordinal, front }) => [ordinal, 'any', [firstField(type, front)]]),
  ...{ tags: [], vers: [] },
  ...(type.stock === null ? {} : { originalStockKind: STOCK_NUMBERS[type.stock] }),
})

const templateOf = ({ name, ordinal, front, back }: AnkiTemplate) => ({
  ...{ name, ord: ordinal, qfmt: front, afmt: back, bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 },
})

/** The field that a side shows first, for its own sake. */
function firstField({ fields }: AnkiNoteType, side: string): number {
  const shown = [...side.matchAll(/>?\{\{(?:cloze:)?([^}#/^:]+)\}\}/g)].flatMap(([, name]) => name ?? [])
  const isLocale = (name: string): boolean => / (?:language|direction)$/.test(name)
  return Math.max(0, fields.indexOf(shown.find((name) => !isLocale(name)) ?? ''))
}

const deckOf = ({ id, name, description, isFiltered }: AnkiDeck, conf: number, modified: number) => ({
  ...{ id, name, desc: description, mod: modified, usn: -1, dyn: isFiltered ? 1 : 0, conf },
  ...{ collapsed: false, browserCollapsed: false, extendNew: 10, extendRev: 50 },
  ...{ newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] },
})

/** The id of the options of each recall target that decks have; null is what they are without one. */
function optionsOf(decks: readonly AnkiDeck[]): Map<number | null, number> {
  const options = new Map<number | null, number>([[null, 1]])
  for (const { desiredRetention } of decks)
    if (!options.has(desiredRetention)) options.set(desiredRetention, FIRST_OPTIONS + options.size)
  return options
}

const FIRST_OPTIONS = 1_780_000_001_000

const deckOptions = (id: number, retention: number | null, modified: number) => ({
  ...{ id, name: retention === null ? 'Default' : `Recall ${Math.round(retention * 100)}%`, mod: modified },
  ...{ usn: -1, dyn: false, maxTaken: 60, autoplay: true, timer: 0, replayq: true },
  new: { delays: [1, 10], ints: [1, 4, 0], initialFactor: 2500, order: 1, perDay: 20, bury: false },
  rev: {
    perDay: 200,
    ease4: 1.3,
    ivlFct: 1,
    maxIvl: 36500,
    bury: false,
    hardFactor: 1.2,
    fuzz: 0.05,
    minSpace: 1,
  },
  lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 1 },
  ...(retention === null ? {} : { desiredRetention: retention }),
})
